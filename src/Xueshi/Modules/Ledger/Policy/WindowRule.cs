using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Ledger.Policy;

/// <summary>The windows of a run of years, as written in the policy data: days relative to the CeYear.</summary>
internal sealed record WindowRule
{
    public required Sector Sector { get; init; }

    public required CeYear FromYear { get; init; }

    public CeYear? ToYear { get; init; }

    public required RelativeDay DeclareUntil { get; init; }

    /// <summary>Defaults to 1 January of the CeYear.</summary>
    public RelativeDay? RecognizeFrom { get; init; }

    public required RelativeDay RecognizeUntil { get; init; }

    public required RuleStatus Status { get; init; }

    public required string Basis { get; init; }

    public bool Covers(CeYear year) => year.CompareTo(FromYear) >= 0 && (ToYear is not { } last || year.CompareTo(last) <= 0);

    public CeWindow In(CeYear year)
    {
        var opensAt = new DateOnly(year.Value, 1, 1);
        return new(year, opensAt, DeclareUntil.In(year), RecognizeFrom?.In(year) ?? opensAt, RecognizeUntil.In(year), Status, Basis);
    }
}
