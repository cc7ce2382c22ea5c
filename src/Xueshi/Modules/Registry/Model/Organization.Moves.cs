using Xueshi.Modules.Registry.Organizations;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Model;

/// <summary>The moves of an organization. Each asks the table first, and answers with a refusal rather than doing nothing.</summary>
public sealed partial class Organization
{
    private const OrganizationKinds Offices = OrganizationKinds.IndustryAuthority | OrganizationKinds.IndustryAssociation | OrganizationKinds.HrssDepartment;

    /// <summary>Set up, and looked after, by the platform: an HR department, a sector's authority or an association.</summary>
    public bool IsOffice => (Kinds & Offices) != 0;

    /// <summary>审核通过</summary>
    /// <returns>The refusal, or null when it is now active.</returns>
    public Refusal? Approve()
    {
        if (Move(OrganizationMove.Approve) is { } refusal) return refusal;
        ReturnReason = null;
        return null;
    }

    /// <summary>退回补正</summary>
    public Refusal? Return(string? reason)
    {
        if (RefuseReason(OrganizationMove.Return, reason) is { } refusal) return refusal;
        ReturnReason = reason!.Trim();
        return Move(OrganizationMove.Return);
    }

    /// <summary>补正后重新提交; the reason stays in the history.</summary>
    public Refusal? Resubmit()
    {
        if (Move(OrganizationMove.Resubmit) is { } refusal) return refusal;
        ReturnReason = null;
        return null;
    }

    /// <summary>暂停: its people keep everything; it is not chosen by new ones, and its administrators may only look.</summary>
    public Refusal? Suspend(string? reason)
    {
        if (RefuseReason(OrganizationMove.Suspend, reason) is { } refusal) return refusal;
        SuspendReason = reason!.Trim();
        return Move(OrganizationMove.Suspend);
    }

    /// <summary>恢复; the reason of the suspension stays in the history.</summary>
    public Refusal? Resume()
    {
        if (Move(OrganizationMove.Resume) is { } refusal) return refusal;
        SuspendReason = null;
        return null;
    }

    /// <summary>注销: nobody acts for it from now on; the server ends the employments of its people.</summary>
    /// <param name="closedOn">Last day of its people with it; not after today.</param>
    public Refusal? Deregister(DateOnly closedOn, string? reason, Actor actor, DateTime now)
    {
        if (RefuseReason(OrganizationMove.Deregister, reason) is { } refusal) return refusal;
        if (closedOn > BeijingTime.DayOf(now)) return OrganizationRefusals.ClosedInFuture;
        (ClosedOn, CloseReason, ClosedByName, IsReleasing) = (closedOn, reason!.Trim(), actor.Name, true);
        return Move(OrganizationMove.Deregister);
    }

    /// <summary>Nobody is left.</summary>
    public void CompleteRelease() => IsReleasing = false;

    /// <summary>归并开始: nobody acts for it from now on; the server moves what belongs to it.</summary>
    public Refusal? BeginMerge(Guid survivorId)
    {
        if (Move(OrganizationMove.BeginMerge) is { } refusal) return refusal;
        SurvivorId = survivorId;
        return null;
    }

    public Refusal? CompleteMerge() => Move(OrganizationMove.CompleteMerge);

    /// <summary>撤回归并开始: the server moves back what nobody has touched since.</summary>
    public Refusal? BeginUndoMerge() => Move(OrganizationMove.BeginUndoMerge);

    public Refusal? CompleteUndoMerge()
    {
        if (Move(OrganizationMove.CompleteUndoMerge) is { } refusal) return refusal;
        SurvivorId = null;
        return null;
    }

    private Refusal? RefuseReason(OrganizationMove move, string? reason)
    {
        if (!Status.Allows(move)) return OrganizationRefusals.NotInState(this);
        if (string.IsNullOrWhiteSpace(reason)) return OrganizationRefusals.ReasonMissing;
        return reason.Length > LongestReason ? OrganizationRefusals.ReasonTooLong : null;
    }

    private Refusal? Move(OrganizationMove move)
    {
        if (!Status.Allows(move)) return OrganizationRefusals.NotInState(this);
        Status = OrganizationMoves.Table.First(m => m.Move == move && m.From == Status).To;
        return null;
    }
}
