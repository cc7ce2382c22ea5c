using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Identities;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.People;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Corrections;

public enum CorrectionDecision
{
    /// <summary>准予更正</summary>
    Approve,

    /// <summary>退回补正</summary>
    Return,

    /// <summary>不予更正</summary>
    Reject,
}

/// <summary>办理更正申请. Approved, name and document change in the same transaction, and certificates that print them are corrected.</summary>
/// <param name="Version">The version of the request that the officer looked at.</param>
/// <param name="Answer">What the officer looked at, or why not; the person reads it.</param>
[Needs(RegistryPermissions.DecideCorrections)]
public sealed record DecideCorrection(Guid OperationId, Guid CorrectionId, int Version, CorrectionDecision Decision, string? Answer) : ICommand;

public sealed class DecideCorrectionHandler(XueshiDb db, UnitOfWork work, IdNumberVault vault, IdentityChanging changing, JournalWriter journal)
{
    /// <summary>For the timeline: who found out what is right.</summary>
    public const string ByOffice = "人社部门更正";

    public Task<Outcome<Guid>> HandleAsync(DecideCorrection command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var correction = await db.Corrections.OnDeskOf(actor).Include(c => c.Person).FirstOrDefaultAsync(c => c.Id == command.CorrectionId, ct);
        if (correction is null) return Refusal.NotFound;
        if (correction.Version != command.Version) return CorrectionRefusals.Changed(correction);
        if (command.Answer?.Length > ReasonLimit.Longest) return CorrectionRefusals.AnswerTooLong;
        // Read first, since a decision empties the request's own copy of the number.
        var right = new RightIdentity(correction.Name, vault.Open(correction));
        var refusal = command.Decision switch
        {
            CorrectionDecision.Approve => correction.Approve(command.Answer, actor, now),
            CorrectionDecision.Return => correction.Return(command.Answer, actor, now),
            CorrectionDecision.Reject => correction.Reject(command.Answer, actor, now),
            _ => throw new ArgumentOutOfRangeException(nameof(command)),
        };
        if (refusal is not null) return refusal;
        if (command.Decision == CorrectionDecision.Approve && await changing.ChangeAsync(correction.Person!, right, actor, ByOffice, ct) is { } stands)
            return stands == RegistryRefusals.NumberProvenByAnother ? CorrectionRefusals.NumberProven : stands;
        journal.Record(ChangeOf(command.Decision), actor, correction, correction.PersonId, new { what = correction.What() }, correction.Answer);
        return correction.Id;
    }, ct);

    private static ChangeKind ChangeOf(CorrectionDecision decision) => decision switch
    {
        CorrectionDecision.Approve => CorrectionChanges.Approved,
        CorrectionDecision.Return => CorrectionChanges.Returned,
        _ => CorrectionChanges.Rejected,
    };
}
