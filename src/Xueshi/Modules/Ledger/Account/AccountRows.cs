using System.Data.Common;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Ledger.Sources;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Ledger.Account;

/// <summary>The rows an account is made of.</summary>
/// <param name="Held">The years a person has an account of.</param>
/// <param name="Posted">The entries of <paramref name="Year"/> in order of posting.</param>
/// <param name="Sources">What these come from.</param>
public sealed record AccountRows(CeYear Year, List<HeldAccount> Held, List<PostedEntry> Posted, List<EntrySource> Sources)
{
    private const string OfLedger =
        """
        SELECT year, sector, series FROM ledger_annual_accounts WHERE person_id = {0};
        SELECT id, category, hours, source_id, reverses_id, part, posted_at, rule_version FROM ledger_entries WHERE person_id = {0} AND year = {1} ORDER BY id;

        """;

    /// <summary>Three statements, of <c>{0}</c>, a person, and <c>{1}</c>, a year.</summary>
    public static string Selects(IEntrySources sources) => OfLedger + sources.SelectOfYear;

    public static async Task<AccountRows> ReadAsync(Together.Answers answers, CeYear year, IEntrySources sources) => new(
        year, await answers.NextAsync(ReadHeld).ConfigureAwait(false), await answers.NextAsync(ReadPosted).ConfigureAwait(false), await answers.NextAsync(sources.Read).ConfigureAwait(false));

    private static HeldAccount ReadHeld(DbDataReader row) => new(new CeYear(row.GetInt32(0)), (Sector)row.GetInt32(1), row.IsDBNull(2) ? null : row.GetString(2));

    private static PostedEntry ReadPosted(DbDataReader row) => new(
        row.GetGuid(0), (SubjectCategory)row.GetInt32(1), new CreditHours(row.GetInt32(2)), row.GetGuid(3), row.IsDBNull(4) ? null : row.GetGuid(4),
        (ProfessionalPart)row.GetInt32(5), row.Moment(6), row.GetString(7));
}

/// <summary>Whose rules a year follows.</summary>
public sealed record HeldAccount(CeYear Year, Sector Sector, string? Series);

/// <summary>An entry with when it was posted and under which rule version.</summary>
public sealed record PostedEntry(
    Guid Id, SubjectCategory Category, CreditHours Hours, Guid SourceId, Guid? ReversesId, ProfessionalPart Part, DateTime PostedAt, string RuleVersion)
{
    public EntryLine ToLine(AnnualRequirement requirement) => new(Id, Category, requirement.InUnit(Hours, RuleVersion), SourceId, ReversesId, Part);
}
