using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Posting;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Hours.Import;

/// <summary>
/// Writes completions as approved records with their hours and their journal, inside the caller's unit of work. The same message again is a no-op that
/// answers the first record; a correction takes back and writes anew. A fixed number of statements reads whatever the number of completions.
/// </summary>
public sealed class CompletionRecorder(XueshiDb db, LedgerPosting ledger, CompletionJudge judge, CompletionWriter writer)
{
    /// <summary>At most so many at once, so that a transaction stays short.</summary>
    public const int Most = 500;

    /// <returns>An answer for each completion, in their order.</returns>
    /// <param name="book">Given when several calls make one unit of work, so that the later ones know the earlier.</param>
    public Task<List<CompletionAnswer>> RecordAsync(
        IReadOnlyList<Completion> completions, CompletionTerms terms, Actor actor, DateTime now, CancellationToken ct, CompletionBook? book = null) =>
        AnswerAsync(completions, new CompletionRun(judge, book ?? new CompletionBook(db), ledger.RequirementOf, writer, terms, actor, now), ct);

    /// <summary>The same answers, with nothing written and nothing staged. The book goes from one portion of a file to the next.</summary>
    public async Task<List<CompletionAnswer>> TryAsync(
        IReadOnlyList<Completion> completions, CompletionBook book, CompletionTerms terms, Actor actor, DateTime now, CancellationToken ct)
    {
        var answers = await AnswerAsync(completions, new CompletionRun(judge, book, ledger.RequirementOf, null, terms, actor, now), ct);
        db.ChangeTracker.Clear();
        return answers;
    }

    private async Task<List<CompletionAnswer>> AnswerAsync(IReadOnlyList<Completion> completions, CompletionRun run, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(completions.Count, Most);
        if (completions.Count == 0) return [];
        await run.Book.ReadAsync(completions, ct);
        var earlier = completions.Select(run.Book.Find).OfType<LearningRecord>().Select(r => (r.PersonId, r.Year));
        await ledger.PrepareAsync([.. completions.Select(c => (c.PersonId, c.Year)).Concat(earlier).Distinct()], ct);
        var answers = new List<CompletionAnswer>(completions.Count);
        foreach (var completion in completions)
            answers.Add(await run.AnswerAsync(completion, ct));
        return answers;
    }
}
