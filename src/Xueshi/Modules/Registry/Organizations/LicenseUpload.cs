namespace Xueshi.Modules.Registry.Organizations;

/// <summary>An uploaded licence, not yet looked into.</summary>
/// <param name="Name">As the uploader's computer called it.</param>
public sealed record LicenseUpload(Stream Content, string Name);
