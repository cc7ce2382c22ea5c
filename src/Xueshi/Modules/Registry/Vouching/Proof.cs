using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Registry.Vouching;

/// <param name="By">What kind of proof.</param>
/// <param name="How">Who looked at the document, in words for the timeline: 用人单位确认.</param>
public sealed record Proof(IdentityProof By, string How);
