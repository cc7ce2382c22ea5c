using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Files.Storage;

namespace Xueshi.Modules.Registry.Corrections;

/// <summary>The files of a request, and where its pages are.</summary>
public static class CorrectionTerms
{
    public static readonly UploadTerms Proofs = new("Evidence", CorrectionProof.Most, CorrectionChanges.ProofUploaded);

    public static string Own(Guid id) => $"/profile/corrections/{id}";

    public static string OnDesk(Guid id) => $"/registry/corrections/{id}";

    /// <summary>POST; the original.</summary>
    public static string Proof(Guid id, Guid file) => $"{OnDesk(id)}/proofs/{file}";

    public static string ProofPage(Guid id, Guid file, int page, int width) => $"{Proof(id, file)}/pages/{page}?width={width}";
}
