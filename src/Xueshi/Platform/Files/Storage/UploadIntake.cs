using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Platform.Files.Storage;

/// <summary>
/// Takes in the files that came with a form: each is inspected at once (UP-01 to UP-03), and is kept even if the rest of the form is refused,
/// so that nobody uploads twice.
/// </summary>
public sealed class UploadIntake(XueshiDb db, FileIntake intake, FileLimits limits, JournalWriter journal)
{
    /// <param name="kept">How many the form already has.</param>
    /// <returns>Rows of what was accepted, not yet added, and a refusal for each that was not.</returns>
    public async Task<(List<StoredFile> Files, List<Refusal> Refusals)> TakeAsync(IEnumerable<IFormFile> uploads, int kept, UploadTerms terms, Actor actor, CancellationToken ct)
    {
        var (files, refusals) = (new List<StoredFile>(), new List<Refusal>());
        foreach (var upload in uploads.Where(u => u.Length > 0 || u.FileName.Length > 0))
        {
            if (kept + files.Count >= terms.Most)
            {
                refusals.Add(FileRefusals.TooMany(terms.Field, terms.Most));
                break;
            }
            await using var content = upload.OpenReadStream();
            var taken = await intake.TakeAsync(content, upload.FileName, actor.PersonId, actor.AccountId, ct);
            if (taken.FirstRefusal is { } refusal) refusals.Add(Named(refusal, terms.Field, upload.FileName));
            else if (await db.Set<StoredFile>().CheckQuotaAsync(actor.PersonId, files.Sum(f => f.Size) + taken.Value.Size, limits, ct) is { } spent) refusals.Add(Named(spent, terms.Field, upload.FileName));
            else files.Add(taken.Value);
        }
        return (files, refusals);
    }

    /// <summary>Stages the rows in the caller's transaction, each with its line in the journal.</summary>
    public void Stage(IEnumerable<StoredFile> files, UploadTerms terms, Actor actor)
    {
        foreach (var file in files)
        {
            db.Add(file);
            journal.Record(terms.Uploaded, actor, file, actor.PersonId, new { file = file.Name });
        }
    }

    /// <summary>Keeps the files of a form that was refused.</summary>
    public async Task KeepAsync(IReadOnlyCollection<StoredFile> files, UploadTerms terms, Actor actor, CancellationToken ct)
    {
        if (files.Count == 0) return;
        Stage(files, terms, actor);
        await db.SaveChangesAsync(ct);
    }

    private static Refusal Named(Refusal refusal, string field, string name) =>
        refusal with { Field = field, Message = ClaimedName.Clean(name) is { } clean ? $"「{clean}」：{refusal.Message}" : refusal.Message };
}

/// <summary>What a form says of its files.</summary>
/// <param name="Field">The input property they belong to.</param>
/// <param name="Most">Files together.</param>
/// <param name="Uploaded">Recorded for each, with the fact <c>file</c>.</param>
public sealed record UploadTerms(string Field, int Most, ChangeKind Uploaded);
