using Xueshi.Modules.Registry.Model.Identity;

namespace Xueshi.Modules.Registry.Identities;

/// <summary>What is right instead of what is on record.</summary>
/// <param name="Name">Null when the name on record is right.</param>
/// <param name="Number">Null when the document on record is right; sex and birth date follow it where it tells them.</param>
public sealed record RightIdentity(string? Name, IdNumber? Number);
