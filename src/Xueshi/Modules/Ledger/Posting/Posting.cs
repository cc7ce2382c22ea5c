using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Ledger.Posting;

/// <summary>Recognized hours on their way into the ledger.</summary>
/// <param name="Revision">1 for the first recognition of the source; rises each time it is recognized anew after a reversal.</param>
public sealed record Posting(
    Guid PersonId, CeYear Year, SubjectCategory Category, CreditHours Hours, ProfessionalPart Part, string SourceKind, Guid SourceId, int Revision);
