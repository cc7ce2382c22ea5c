using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Demo.Play;
using Xueshi.Modules.Demo.Story;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Hours.Appeals;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Modules.Hours.Revoke;
using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Demo.Acts;

/// <summary>批量认定: every desk approves as declared what waits there of these.</summary>
public sealed record HoldRound(DateTime At, IReadOnlyList<Declaration> Declarations) : Act(At, Declarations.Select(declaration => declaration.Person))
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var ids = Declarations.Select(stage.IdOf).ToList();
        var waiting = await stage.LookAsync(db => db.LearningRecords.Where(r => ids.Contains(r.Id) && r.Status == LearningRecordStatus.Submitted)
            .OrderBy(r => r.Id).Select(r => new { r.Id, r.Version, r.RecognizerId, r.PersonId }).ToListAsync(ct));
        foreach (var desk in waiting.GroupBy(r => (r.RecognizerId, Reviewer: stage.ActorFor(r.RecognizerId!.Value, r.PersonId))))
            foreach (var portion in desk.Chunk(ApproveBatchHandler.Most))
            {
                var command = new ApproveBatch(stage.NewOperation(), [.. portion.Select(r => new SeenRecord(r.Id, r.Version))]);
                var result = await stage.DoAsync<ApproveBatchHandler, BatchResult>(this, handler => handler.HandleAsync(command, desk.Key.Reviewer, ct));
                stage.MustBeClear(this, result.Answers.Select(answer => answer.Refusal));
            }
    }
}

/// <summary>学时认定, one: approved with fewer hours, returned or rejected.</summary>
/// <param name="Hours">认定学时, for an approval; null for as declared.</param>
public sealed record Decide(DateTime At, Declaration Declaration, Decision Decision, int? Hours = null, string? Reason = null) : Act(At, [Declaration.Person])
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var id = stage.IdOf(Declaration);
        var record = await stage.LookAsync(db => db.LearningRecords.Where(r => r.Id == id).Select(r => new { r.Version, r.RecognizerId, r.PersonId }).SingleAsync(ct));
        var command = new DecideRecord(stage.NewOperation(), id, record.Version, Decision, CreditHours.Of(Hours ?? Declaration.Hours), Reason);
        await stage.DoAsync<DecideRecordHandler, Guid>(this, handler => handler.HandleAsync(command, stage.ActorFor(record.RecognizerId!.Value, record.PersonId), ct));
    }
}

/// <summary>撤销认定 after inspection.</summary>
public sealed record Revoke(DateTime At, Declaration Declaration, StoryOffice Office, string Reason) : Act(At, [Declaration.Person])
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var command = new RevokeRecord(stage.NewOperation(), stage.IdOf(Declaration), await stage.VersionAsync<LearningRecord>(Declaration, ct), Reason);
        await stage.DoAsync<RevokeRecordHandler, Guid>(this, handler => handler.HandleAsync(command, stage.ActorFor(Office), ct));
    }
}

/// <summary>复核恢复</summary>
public sealed record Restore(DateTime At, Declaration Declaration, StoryOffice Office, string Reason) : Act(At, [Declaration.Person])
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var command = new RestoreRecord(stage.NewOperation(), stage.IdOf(Declaration), await stage.VersionAsync<LearningRecord>(Declaration, ct), Reason);
        await stage.DoAsync<RestoreRecordHandler, Guid>(this, handler => handler.HandleAsync(command, stage.ActorFor(Office), ct));
    }
}

/// <summary>申诉</summary>
public sealed record AppealDecision(DateTime At, Declaration Declaration, string Reason) : Act(At, [Declaration.Person])
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var command = new AppealRejection(stage.NewOperation(), stage.IdOf(Declaration), await stage.VersionAsync<LearningRecord>(Declaration, ct), Reason);
        await stage.DoAsync<AppealRejectionHandler, Guid>(this, handler => handler.HandleAsync(command, stage.ActorOf(Declaration.Person), ct));
    }
}

/// <summary>申诉成立 or 不成立</summary>
public sealed record AnswerAppeal(DateTime At, Declaration Declaration, StoryOffice Office, bool Upheld, string Reason) : Act(At, [Declaration.Person])
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var command = new DecideAppeal(stage.NewOperation(), stage.IdOf(Declaration), await stage.VersionAsync<LearningRecord>(Declaration, ct), Upheld, Reason);
        await stage.DoAsync<DecideAppealHandler, Guid>(this, handler => handler.HandleAsync(command, stage.ActorFor(Office), ct));
    }
}
