using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.DataRequests;

/// <summary>The office says what it did, or why the law does not let it (个人信息保护法 第五十条: a refusal states its reasons).</summary>
/// <param name="Answer">Read by the person.</param>
[Needs(RegistryPermissions.AnswerDataRequests)]
public sealed record AnswerDataRequest(Guid OperationId, Guid RequestId, int Version, bool? IsGranted, string? Answer) : ICommand;

public sealed class AnswerDataRequestHandler(XueshiDb db, UnitOfWork work, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(AnswerDataRequest command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var request = await db.DataRequests.InJurisdictionOf(actor).FirstOrDefaultAsync(r => r.Id == command.RequestId, ct);
        if (request is null) return Refusal.NotFound;
        if (request.IsAnswered || request.Version != command.Version)
            return new Refusal(RefusalKind.Stale, "registry.request-answered", $"这件请求已由{request.AnsweredByName}于 {BeijingTime.Format(request.AnsweredAt ?? now)} 答复。");
        if (request.PersonId == actor.PersonId) return RegistryRefusals.OwnRequest;
        var refusals = new List<Refusal>();
        if (command.IsGranted is null) refusals.Add(Refusal.Invalid("Outcome", "registry.request-outcome", "请选择办理结果。"));
        if (string.IsNullOrWhiteSpace(command.Answer)) refusals.Add(Refusal.Invalid("Answer", "registry.answer-missing", "请写明办理结果和理由，本人会看到。"));
        else if (command.Answer.Length > FileDataRequestHandler.Longest) refusals.Add(Refusal.Invalid("Answer", "registry.answer-too-long", $"答复请不超过 {FileDataRequestHandler.Longest} 个字。"));
        if (refusals.Count > 0) return refusals;

        request.Reply(command.IsGranted!.Value, command.Answer!.Trim(), actor.Name, now);
        journal.Record(RegistryChanges.DataRequestAnswered, actor, request, request.PersonId, new { kind = request.Kind.Name(), outcome = command.IsGranted.Value ? "已办理" : "未予办理" }, request.Answer);
        return request.Id;
    }, ct);
}
