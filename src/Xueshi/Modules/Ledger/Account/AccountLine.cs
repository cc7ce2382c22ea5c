using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Sources;

namespace Xueshi.Modules.Ledger.Account;

/// <summary>One entry of the account: where it comes from, under which rule it was posted, whether it counts and why.</summary>
/// <param name="Source">Null when the source is gone.</param>
/// <param name="PostedAt">UTC.</param>
public sealed record AccountLine(EntryStanding Standing, EntrySource? Source, DateTime PostedAt, string RuleName);
