using System.Globalization;
using System.Text.RegularExpressions;
using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Ledger.Policy;

/// <summary>A day counted from a CeYear: <c>+1-04-30</c> is 30 April of the following year.</summary>
internal readonly partial record struct RelativeDay(int YearsAfter, int Month, int Day)
{
    /// <exception cref="FormatException">Not of the form <c>+1-04-30</c>.</exception>
    public static RelativeDay Parse(string text)
    {
        var match = Form().Match(text);
        if (!match.Success) throw new FormatException($"“{text}” is not a day relative to a CeYear.");
        return new(Number(1), Number(2), Number(3));

        int Number(int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
    }

    public DateOnly In(CeYear year) => new(year.Value + YearsAfter, Month, Day);

    [GeneratedRegex(@"^\+([0-9])-([0-9]{2})-([0-9]{2})$")]
    private static partial Regex Form();
}
