using Xueshi.Modules.Ledger.Sources;
using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Certificates.Issue;

/// <summary>What certificates print beside the account: who the holders are, where they work, and what their hours come from.</summary>
public sealed record PrintedMaterial(
    IReadOnlyDictionary<Guid, PrintedHolder> Holders, IReadOnlyDictionary<Guid, EntrySource> Sources);

/// <param name="Employer">The name of the employer that holds at this moment; null without one.</param>
public sealed record PrintedHolder(Person Person, string? Employer);
