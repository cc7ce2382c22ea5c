using Xueshi.Modules.Hours.Model;
using Xueshi.Platform.Files.Storage;

namespace Xueshi.Modules.Hours.Proof;

/// <summary>The proofs of one declaration.</summary>
public static class HoursProofs
{
    public static readonly UploadTerms Terms = new(nameof(LearningRecord.Evidence), Evidence.Most, HoursChanges.EvidenceUploaded);
}
