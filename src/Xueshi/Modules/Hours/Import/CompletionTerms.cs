using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Hours.Import;

/// <summary>On what terms completions are handed in.</summary>
/// <param name="BatchId">The import they belong to.</param>
/// <param name="FiledOn">The Beijing day that the recognition window is asked about: that of the handing in, even when the person is found later.</param>
/// <param name="OnlySector">Only people whose year follows this sector; null for any.</param>
/// <param name="LegalBasis">延期依据: stands in for the window of a closed year; null when there is none.</param>
public sealed record CompletionTerms(Guid? BatchId, DateOnly FiledOn, Sector? OnlySector = null, string? LegalBasis = null);
