namespace Xueshi.Bench;

/// <summary>Prints measured figures, one a line: <c>figure: value unit</c>.</summary>
public sealed class Figures(TextWriter output)
{
    public void Report(string figure, double value, string unit) => output.WriteLine($"{figure}: {Round(value)} {unit}");

    public void ReportRatio(double ratio) => output.WriteLine($"ratio: {Round(ratio)}");

    /// <summary>The middle of what the rounds measured.</summary>
    public static double Median(IReadOnlyCollection<double> rounds) => rounds.Order().ElementAt(rounds.Count / 2);

    // Three significant digits: more would pretend to a precision that no second run repeats.
    private static string Round(double value)
    {
        if (value == 0 || !double.IsFinite(value)) return value.ToString("0");
        var decimals = Math.Max(0, 2 - (int)Math.Floor(Math.Log10(Math.Abs(value))));
        return Math.Round(value, Math.Min(decimals, 15)).ToString("0.###############");
    }
}
