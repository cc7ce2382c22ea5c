namespace Xueshi.Modules.Registry.Codes;

/// <summary>A specialty of a title series.</summary>
/// <param name="Code">The series and two digits: 05-01.</param>
/// <param name="Name">电子工程</param>
/// <param name="PrintName">What is printed instead of series（specialty）; null for the usual form.</param>
/// <param name="Demo">No published list backs it; pages mark it 演示字典.</param>
public sealed record TitleSpecialty(string Code, string Name, string? PrintName = null, bool Demo = false);
