using Xueshi.Modules.Ledger.Policy;

namespace Xueshi.Modules.Ledger.Model;

/// <summary>
/// Explains every entry of a year. Requirements are filled in order of posting, so an entry posted early counts in full
/// and a later one shows the excess.
/// </summary>
public sealed class EntryStandings
{
    private readonly AnnualRequirement _requirement;
    private readonly HashSet<Guid> _reversed;
    private readonly CreditHours[] _roomOfCategory = new CreditHours[4];
    private CreditHours _roomOfYear;
    private CreditHours? _roomOfSelfStudy;

    private EntryStandings(IReadOnlyList<EntryLine> lines, AnnualRequirement requirement)
    {
        _requirement = requirement;
        _reversed = YearAccount.ReversedIn(lines);
        _roomOfYear = requirement.Total;
        _roomOfSelfStudy = requirement.SelfStudyCap;
        foreach (var category in CategoryName.All) _roomOfCategory[(int)category] = requirement[category].Minimum ?? requirement.Total;
    }

    /// <returns>One standing per entry, in order of posting.</returns>
    public static IReadOnlyList<EntryStanding> Explain(IEnumerable<EntryLine> entries, AnnualRequirement requirement)
    {
        var lines = entries.OrderBy(line => line.Id).ToList();
        var standings = new EntryStandings(lines, requirement);
        return lines.ConvertAll(standings.StandingOf);
    }

    private EntryStanding StandingOf(EntryLine line)
    {
        if (line.Reverses is not null) return Nothing(line, EntryReason.Reversal, "冲正分录：撤回原来入账的学时，两者相抵。");
        if (_reversed.Contains(line.Id)) return Nothing(line, EntryReason.Reversed, "已撤回，不计入；理由见该记录的办理过程。");
        if (!_requirement[line.Category].IsOffered)
            return Nothing(line, EntryReason.NotOffered, $"不计入：所在行业不设{CategoryName.Full(line.Category)}，不能替代其他类别。");

        var admitted = AdmittedOf(line);
        var counted = Take(line.Category, admitted);
        if (admitted < line.Hours) return new(line, counted, EntryReason.BeyondSelfStudyCap, BeyondCap(line.Hours - admitted, counted));
        if (counted == line.Hours) return new(line, counted, EntryReason.Counts, $"计入{CategoryName.Full(line.Category)} {Amount(counted)}。");
        var reason = counted.IsZero ? EntryReason.Excess : EntryReason.PartlyExcess;
        return new(line, counted, reason, Above(line.Category, counted, line.Hours - counted));
    }

    private CreditHours AdmittedOf(EntryLine line)
    {
        if (line.Part != ProfessionalPart.SelfStudy || _roomOfSelfStudy is not { } room) return line.Hours;
        var admitted = CreditHours.Min(line.Hours, room);
        _roomOfSelfStudy = room - admitted;
        return admitted;
    }

    private CreditHours Take(SubjectCategory category, CreditHours hours)
    {
        var counted = CreditHours.Min(hours, CreditHours.Min(_roomOfCategory[(int)category], _roomOfYear));
        _roomOfCategory[(int)category] -= counted;
        _roomOfYear -= counted;
        return counted;
    }

    private string BeyondCap(CreditHours beyond, CreditHours counted) =>
        $"{Counts(counted)}有计划自学每年最多计 {Amount(_requirement.SelfStudyCap!.Value)}，超出的 {Amount(beyond)}不计入；请以其他形式补足。";

    private string Above(SubjectCategory category, CreditHours counted, CreditHours excess) => _requirement[category].Minimum is not null
        ? $"{Counts(counted)}超出本类要求的 {Amount(excess)}不能替代其他类别，也不结转下一年。"
        : $"{Counts(counted)}超出年度要求的 {Amount(excess)}不结转下一年。";

    private static EntryStanding Nothing(EntryLine line, EntryReason reason, string explanation) =>
        new(line, CreditHours.Zero, reason, explanation);

    private string Counts(CreditHours counted) => counted.IsZero ? "已认定。" : $"计入 {Amount(counted)}；";

    private string Amount(CreditHours hours) => $"{hours} {_requirement.UnitName}";
}
