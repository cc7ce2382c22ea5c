using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Model;

/// <summary>The moves of a record. Each asks the table first, and answers with a refusal rather than doing nothing.</summary>
public sealed partial class LearningRecord
{
    /// <summary>The same reviewer may take an approval back for so long.</summary>
    public static readonly TimeSpan UndoTime = TimeSpan.FromMinutes(15);

    public const string LedgerSource = "record";

    public bool IsEditable => Source != RecordSource.Auto && Status is LearningRecordStatus.Draft or LearningRecordStatus.Returned;

    public bool CanBeUndoneBy(Actor actor, DateTime now) =>
        Status == LearningRecordStatus.Approved && Source != RecordSource.Auto && DecidedBy == actor.AccountId && now - DecidedAt <= UndoTime;

    public Refusal? Submit(Guid recognizer, DateTime now)
    {
        if (Move(RecordMove.Submit) is { } refusal) return refusal;
        (SubmittedAt, RecognizerId) = (now, recognizer);
        Undecide();
        return null;
    }

    public Refusal? Withdraw() => Move(RecordMove.Withdraw);

    public Refusal? Delete() => Move(RecordMove.Delete);

    /// <param name="recognized">At most what was declared, more than nothing.</param>
    /// <param name="reason">Why fewer than declared; the person reads it.</param>
    public Refusal? Approve(CreditHours recognized, string? reason, Actor reviewer, DateTime now)
    {
        if (Refuse(reviewer) is { } own) return own;
        if (!Status.Allows(RecordMove.Approve)) return HoursRefusals.NotInState(this);
        if (recognized > DeclaredHours) return HoursRefusals.MoreThanDeclared(DeclaredHours);
        if (recognized <= CreditHours.Zero) return Refusal.Invalid("Hours", "hours.zero", "认定学时须大于 0；不认可的请选择“审核不同意”。");
        if (recognized < DeclaredHours && TypedText.IsBlank(reason)) return HoursRefusals.FewerWithoutReason;
        if (Move(RecordMove.Approve) is { } refusal) return refusal;
        RecognizedHours = recognized;
        Revision++;
        Decide(reviewer, recognized < DeclaredHours ? reason : null, now);
        return null;
    }

    public Refusal? Return(string? reason, Actor reviewer, DateTime now) => DecideAgainst(RecordMove.Return, reason, reviewer, now);

    public Refusal? Reject(string? reason, Actor reviewer, DateTime now) => DecideAgainst(RecordMove.Reject, reason, reviewer, now);

    /// <summary>The record waits as if nobody had decided; only the revision remembers.</summary>
    public Refusal? UndoApproval(Actor reviewer, DateTime now)
    {
        if (Status != LearningRecordStatus.Approved) return HoursRefusals.NotInState(this);
        if (!CanBeUndoneBy(reviewer, now)) return HoursRefusals.UndoTooLate;
        if (Move(RecordMove.UndoApproval) is { } refusal) return refusal;
        Undecide();
        return null;
    }

    public Refusal? Revoke(string? reason, Actor inspector, DateTime now)
    {
        if (Refuse(inspector) is { } own) return own;
        if (TypedText.IsBlank(reason)) return HoursRefusals.ReasonMissing;
        if (Move(RecordMove.Revoke) is { } refusal) return refusal;
        Decide(inspector, reason, now);
        return null;
    }

    /// <summary>The decision to revoke is quashed: the hours return under the next revision.</summary>
    public Refusal? Restore(string? reason, Actor inspector, DateTime now)
    {
        if (TypedText.IsBlank(reason)) return HoursRefusals.ReasonMissing;
        if (Refuse(inspector) is { } own) return own;
        if (Move(RecordMove.Restore) is { } refusal) return refusal;
        Revision++;
        Decide(inspector, reason, now);
        return null;
    }

    public bool CanBeAppealed => Status == LearningRecordStatus.Rejected && AppealedAt is null;

    public bool AwaitsAppeal => AppealedAt is not null && AppealDismissedAt is null;

    /// <summary>The record stays rejected until the HR department has decided.</summary>
    public Refusal? Appeal(string? reason, DateTime now)
    {
        if (Status != LearningRecordStatus.Rejected) return HoursRefusals.NotInState(this);
        if (AppealedAt is not null) return HoursRefusals.AppealedBefore;
        if (TypedText.IsBlank(reason)) return HoursRefusals.AppealReasonMissing;
        (AppealedAt, AppealReason) = (now, reason.Trim());
        return null;
    }

    /// <summary>申诉成立: the record waits for a decision anew.</summary>
    public Refusal? UpholdAppeal(string? reason, Actor inspector, DateTime now)
    {
        if (RefuseAppealDecision(reason, inspector) is { } refusal) return refusal;
        if (Move(RecordMove.UpholdAppeal) is { } illegal) return illegal;
        (AppealedAt, AppealReason) = (null, null);
        Decide(inspector, reason, now);
        return null;
    }

    /// <summary>申诉不成立: the rejection stands, with the answer that the person reads.</summary>
    public Refusal? DismissAppeal(string? reason, Actor inspector, DateTime now)
    {
        if (RefuseAppealDecision(reason, inspector) is { } refusal) return refusal;
        (AppealDismissedAt, AppealAnswer) = (now, reason!.Trim());
        return null;
    }

    private Refusal? RefuseAppealDecision(string? reason, Actor inspector)
    {
        if (Refuse(inspector) is { } own) return own;
        if (Status != LearningRecordStatus.Rejected) return HoursRefusals.NotInState(this);
        if (!AwaitsAppeal) return HoursRefusals.NoAppeal;
        return TypedText.IsBlank(reason) ? HoursRefusals.ReasonMissing : null;
    }

    /// <summary>指派认定单位: another organization decides, as long as nobody has.</summary>
    public Refusal? AssignTo(Guid recognizer, Actor inspector)
    {
        if (Status != LearningRecordStatus.Submitted) return HoursRefusals.NotInState(this);
        if (Refuse(inspector) is { } own) return own;
        if (RecognizerId == recognizer) return HoursRefusals.AlreadyTheirs;
        RecognizerId = recognizer;
        return null;
    }

    /// <summary>The person has changed employer: the new one decides, as long as nobody has.</summary>
    public void Follow(Guid recognizer)
    {
        if (Status != LearningRecordStatus.Submitted) throw new InvalidOperationException($"Only what waits follows, not {Status}.");
        RecognizerId = recognizer;
    }

    /// <summary>A recognized record moves to another year: its hours are taken back there and posted here under the next revision.</summary>
    public Refusal? MoveTo(CeYear year)
    {
        if (Status != LearningRecordStatus.Approved) return HoursRefusals.NotInState(this);
        if (Source == RecordSource.Auto) return HoursRefusals.AutomaticYear;
        (Year, Revision) = (year, Revision + 1);
        return null;
    }

    /// <summary>It is another person's, since two people on record are one or are two again; recognized hours are posted there under the next revision.</summary>
    public void GoTo(Guid person)
    {
        PersonId = person;
        if (Status == LearningRecordStatus.Approved) Revision++;
    }

    /// <summary>A record written by itself is recognized from the beginning, by the platform it came from.</summary>
    public void RecognizeAutomatically(string recognizedFor, DateTime now)
    {
        (Status, RecognizedHours, Revision) = (LearningRecordStatus.Approved, DeclaredHours, Revision + 1);
        (DecidedAt, DecidedByName, DecidedFor) = (now, "系统自动", recognizedFor);
    }

    /// <summary>撤回本批导入: the record is revoked and its source number is free again.</summary>
    public Refusal? UndoImport(string reason, Actor importer, DateTime now)
    {
        if (Revoke(reason, importer, now) is { } refusal) return refusal;
        IsImportUndone = true;
        return null;
    }

    private Refusal? DecideAgainst(RecordMove move, string? reason, Actor reviewer, DateTime now)
    {
        if (Refuse(reviewer) is { } own) return own;
        if (!Status.Allows(move)) return HoursRefusals.NotInState(this);
        if (TypedText.IsBlank(reason)) return HoursRefusals.ReasonMissing;
        if (Move(move) is { } refusal) return refusal;
        Decide(reviewer, reason, now);
        return null;
    }

    /// <summary>Nobody decides on their own record (AZ-05).</summary>
    private Refusal? Refuse(Actor reviewer) => reviewer.PersonId == PersonId ? HoursRefusals.OwnRecord : null;

    private Refusal? Move(RecordMove move)
    {
        if (!Status.Allows(move)) return HoursRefusals.NotInState(this);
        Status = LearningRecordMoves.Table.First(m => m.Move == move && m.From == Status).To;
        return null;
    }

    private void Undecide() =>
        (RecognizedHours, DecidedAt, DecidedBy, DecidedByName, DecidedFor, DecisionReason) = (null, null, null, null, null, null);

    private void Decide(Actor reviewer, string? reason, DateTime now) =>
        (DecidedAt, DecidedBy, DecidedByName, DecidedFor, DecisionReason) = (now, reviewer.AccountId, reviewer.Name, reviewer.Organization?.Name, reason?.Trim());
}
