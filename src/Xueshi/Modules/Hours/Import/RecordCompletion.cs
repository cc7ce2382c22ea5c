using Xueshi.Platform.Clock;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Import;

/// <summary>One completion told by a course, a class or another platform, written at once. Whoever tells it was checked before.</summary>
[Open("no page or address leads here: completions come from platforms and from imports, which ask for themselves")]
public sealed record RecordCompletion(Guid OperationId, Completion Completion) : ICommand;

public sealed class RecordCompletionHandler(UnitOfWork work, CompletionRecorder recorder)
{
    public Task<Outcome<CompletionAnswer>> HandleAsync(RecordCompletion command, Actor actor, CancellationToken ct) => work.RunAsync<CompletionAnswer>(command, actor, async now =>
    {
        var answers = await recorder.RecordAsync([command.Completion], new CompletionTerms(null, BeijingTime.DayOf(now)), actor, now, ct);
        return answers[0].Refusal is { } refusal ? refusal : answers[0];
    }, ct);
}
