using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.People;
using Xueshi.Modules.Registry.Vouching;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Overdue;

/// <summary>单位逾期未办，由人社部门办理: the HR department confirms after looking at the documents, or returns, in place of an employer that did not answer in time.</summary>
/// <param name="StartedOn">First day with the employer; for a confirmation.</param>
/// <param name="Reason">What was looked at, or why it is returned; the person and the employer read it.</param>
[Needs(RegistryPermissions.Arbitrate)]
public sealed record ArbitrateRequest(Guid OperationId, Guid EmploymentId, int Version, bool IsConfirmed, DateOnly? StartedOn, string? Reason) : ICommand;

public sealed class ArbitrateRequestHandler(XueshiDb db, UnitOfWork work, AnswerTimes times, Confirmation confirmation, Transfers transfers, JournalWriter journal)
{
    private static readonly Proof ByOffice = new(IdentityProof.Office, "人社部门核对证件");

    public Task<Outcome<Guid>> HandleAsync(ArbitrateRequest command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var request = await db.Employments.OverdueFor(actor, times).Include(e => e.Person).Include(e => e.Organization).FirstOrDefaultAsync(e => e.Id == command.EmploymentId, ct);
        if (request is null) return Refusal.NotFound;
        if (request.Version != command.Version) return RegistryRefusals.Changed(request);
        if (string.IsNullOrWhiteSpace(command.Reason)) return RegistryRefusals.ReasonMissing;
        if (command.Reason.Length > ReasonLimit.Longest) return RegistryRefusals.ReasonTooLong;
        var refusal = command.IsConfirmed
            ? await confirmation.ConfirmAsync(request, command.StartedOn ?? BeijingTime.DayOf(now), actor, ByOffice, null, now, ct)
            : request.Return(command.Reason, actor, now);
        if (refusal is not null) return refusal;
        if (!command.IsConfirmed) await transfers.DropAsync(request.PersonId, actor, ct);
        journal.Record(RegistryChanges.RequestArbitrated, actor, request, request.PersonId,
            new { employer = request.Organization!.Name, outcome = command.IsConfirmed ? "确认" : "退回" }, command.Reason.Trim());
        return request.Id;
    }, ct);
}
