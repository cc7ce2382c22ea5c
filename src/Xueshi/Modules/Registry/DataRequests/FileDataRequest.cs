using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.DataRequests;

/// <summary>A person asks for what no page of theirs can do with their data.</summary>
/// <param name="JurisdictionCode">Whose HR department answers.</param>
[Needs(RegistryPermissions.OwnProfile)]
public sealed record FileDataRequest(Guid OperationId, DataRequestKind Kind, string? Text, string? JurisdictionCode) : ICommand;

public sealed class FileDataRequestHandler(XueshiDb db, UnitOfWork work, JournalWriter journal)
{
    public const int Longest = 1000;

    /// <summary>As many as may wait for an answer at once; more would be a flood.</summary>
    private const int MostWaiting = 5;

    public Task<Outcome<Guid>> HandleAsync(FileDataRequest command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var refusals = new List<Refusal>();
        if (!Enum.IsDefined(command.Kind)) refusals.Add(Refusal.Invalid("Kind", "registry.request-kind", "请选择请求的事项。"));
        if (string.IsNullOrWhiteSpace(command.Text)) refusals.Add(Refusal.Invalid("Text", "registry.request-text", "请写明哪一项信息、请求怎样处理。"));
        else if (command.Text.Length > Longest) refusals.Add(Refusal.Invalid("Text", "registry.request-too-long", $"请控制在 {Longest} 字以内。"));
        var jurisdiction = await db.Jurisdictions.AsNoTracking().FirstOrDefaultAsync(j => j.Code == command.JurisdictionCode, ct);
        if (jurisdiction is null) refusals.Add(Refusal.Invalid("Jurisdiction", "registry.jurisdiction-missing", "请选择由哪个管理辖区的人社部门答复。"));
        if (refusals.Count > 0) return refusals;
        if (await db.DataRequests.OwnedBy(actor).CountAsync(r => r.AnsweredAt == null, ct) >= MostWaiting)
            return Refusal.Rule("registry.requests-waiting", $"您有 {MostWaiting} 件请求还在等待答复，请在答复之后再提出。");

        var request = new DataRequest
        {
            Id = Guid.CreateVersion7(now),
            PersonId = actor.PersonId,
            JurisdictionId = jurisdiction!.Id,
            Kind = command.Kind,
            Text = command.Text!.Trim(),
            FiledAt = now,
        };
        db.Add(request);
        journal.Record(RegistryChanges.DataRequestFiled, actor, request, actor.PersonId, new { kind = command.Kind.Name(), office = jurisdiction.Name });
        return request.Id;
    }, ct);
}
