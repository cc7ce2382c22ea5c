using Xueshi.Platform.Clock;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Model;

/// <summary>The moves of an employment. Each asks the table first, and answers with a refusal rather than doing nothing.</summary>
public sealed partial class Employment
{
    /// <param name="startedOn">First day with the employer; not after today.</param>
    public Refusal? Confirm(DateOnly startedOn, Actor actor, DateTime now)
    {
        if (actor.PersonId == PersonId) return RegistryRefusals.OwnRequest;
        if (startedOn > BeijingTime.DayOf(now)) return RegistryRefusals.StartInFuture;
        if (Move(BindingMove.Confirm) is { } refusal) return refusal;
        StartedOn = startedOn;
        Decide(actor, null, now);
        return null;
    }

    /// <summary>The person agreed to what the employer had put on its roster: both sides have said yes.</summary>
    /// <param name="confirmedBy">Who put the person on the roster, by name.</param>
    public void Agree(DateOnly startedOn, string confirmedBy, DateTime now)
    {
        if (Move(BindingMove.Confirm) is not null) throw new InvalidOperationException($"Only a request can be agreed to, not {Status}.");
        (StartedOn, DecidedAt, DecidedByName) = (startedOn, now, confirmedBy);
    }

    // One save writes rows in the order of their ids, and only one employment of a person may hold: the old one has to end first.
    /// <summary>An id for a new employment that sorts behind the old one's.</summary>
    public static Guid IdAfter(Employment? old, DateTime now)
    {
        var id = Guid.CreateVersion7(now);
        for (var moment = now; id < old?.Id; moment = moment.AddMilliseconds(1)) id = Guid.CreateVersion7(moment);
        return id;
    }

    public Refusal? Return(string? reason, Actor actor, DateTime now)
    {
        if (actor.PersonId == PersonId) return RegistryRefusals.OwnRequest;
        if (string.IsNullOrWhiteSpace(reason)) return RegistryRefusals.ReasonMissing;
        if (Move(BindingMove.Return) is { } refusal) return refusal;
        Decide(actor, reason, now);
        return null;
    }

    public Refusal? Withdraw() => Move(BindingMove.Withdraw);

    public Refusal? AskToLeave() => Move(BindingMove.AskToLeave);

    public Refusal? Stay() => Move(BindingMove.Stay);

    /// <summary>The new employer confirmed: the last day here is the day before the first one there, or that day when both began at once.</summary>
    public Refusal? Leave(DateOnly startedElsewhere, DateTime now)
    {
        if (startedElsewhere < StartedOn) return RegistryRefusals.PeriodsOverlap;
        if (Move(BindingMove.Leave) is { } refusal) return refusal;
        (EndedOn, EndCause, DecidedAt) = (Later(StartedOn!.Value, startedElsewhere.AddDays(-1)), Model.EndCause.Transferred, now);
        return null;
    }

    /// <param name="endedOn">Last day with the employer; within the employment, not after today.</param>
    public Refusal? End(EndCause cause, DateOnly endedOn, string? reason, Actor actor, DateTime now)
    {
        if (actor.PersonId == PersonId) return RegistryRefusals.OwnRequest;
        if (endedOn < StartedOn || endedOn > BeijingTime.DayOf(now)) return RegistryRefusals.EndOutsidePeriod(StartedOn);
        if (Move(BindingMove.End) is { } refusal) return refusal;
        (EndedOn, EndCause) = (endedOn, cause);
        Decide(actor, reason, now);
        return null;
    }

    /// <summary>The employer was deregistered; whoever came after its last day leaves on the day of coming.</summary>
    public Refusal? Close(DateOnly closedOn, string? reason, Actor actor, DateTime now)
    {
        if (Move(BindingMove.Close) is { } refusal) return refusal;
        (EndedOn, EndCause) = (Later(StartedOn!.Value, closedOn), Model.EndCause.EmployerClosed);
        Decide(actor, reason, now);
        return null;
    }

    /// <summary>The person has closed their account for good.</summary>
    public Refusal? CloseAccount(DateOnly day, DateTime now)
    {
        if (Move(BindingMove.End) is { } refusal) return refusal;
        (EndedOn, EndCause, DecidedAt) = (Later(StartedOn!.Value, day), Model.EndCause.AccountClosed, now);
        return null;
    }

    /// <summary>Ended by mistake: goes on as if it had not been. The person must have no other employer by now.</summary>
    public Refusal? Reinstate(DateTime now, Actor actor)
    {
        if (Move(BindingMove.Reinstate) is { } refusal) return refusal;
        (EndedOn, EndCause) = (null, null);
        Decide(actor, null, now);
        return null;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private Refusal? Move(BindingMove move)
    {
        if (!Status.Allows(move)) return RegistryRefusals.NotInState(this);
        Status = BindingMoves.Table.First(m => m.Move == move && m.From == Status).To;
        return null;
    }

    private void Decide(Actor actor, string? reason, DateTime now) =>
        (DecidedAt, DecidedByName, Reason) = (now, actor.Name, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
}
