using Xueshi.Modules.Registry.Model.Identity;

namespace Xueshi.Modules.Registry.Corrections;

/// <summary>What a person says is right, as typed.</summary>
/// <param name="Name">Empty when the name on record is right.</param>
/// <param name="Number">Empty when the document on record is right, or the number given before stays.</param>
/// <param name="Nationality">Passports only.</param>
/// <param name="JurisdictionCode">For a person without a confirmed employer.</param>
/// <param name="Kept">Files the form already had and keeps.</param>
public sealed record CorrectionFields(
    string? Name, IdType? Type, string? Number, string? Nationality, string? Reason, string? JurisdictionCode, IReadOnlyList<Guid> Kept);
