namespace Xueshi.BrowserTests.Steps;

/// <summary>What somebody learned and declares.</summary>
internal sealed record Learning(string Course, string Category, string Hours);
