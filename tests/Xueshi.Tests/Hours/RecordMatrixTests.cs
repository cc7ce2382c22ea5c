using Xueshi.Modules.Hours.Appeals;
using Xueshi.Modules.Hours.Assign;
using Xueshi.Modules.Hours.Correct;
using Xueshi.Modules.Hours.Declare;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Modules.Hours.Revoke;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Work;
using Xueshi.Tests.Databases;
using Xunit;

namespace Xueshi.Tests.Hours;

/// <summary>Every state × every act × every role, through the handlers: done where this table says so, otherwise refused with nothing changed (BL-07).</summary>
public class RecordMatrixTests
{
    private static readonly HashSet<(State, Deed, Party)> Allowed =
    [
        (State.Draft, Deed.Submit, Party.Person),
        (State.Draft, Deed.Delete, Party.Person),
        (State.Returned, Deed.Submit, Party.Person),
        (State.Submitted, Deed.Withdraw, Party.Person),
        (State.Submitted, Deed.Approve, Party.Reviewer), (State.Submitted, Deed.Approve, Party.SecondReviewer),
        (State.Submitted, Deed.Return, Party.Reviewer), (State.Submitted, Deed.Return, Party.SecondReviewer),
        (State.Submitted, Deed.Reject, Party.Reviewer), (State.Submitted, Deed.Reject, Party.SecondReviewer),
        (State.Submitted, Deed.Assign, Party.Inspector),
        (State.Approved, Deed.UndoApproval, Party.Reviewer),
        (State.Approved, Deed.Revoke, Party.Inspector),
        (State.Approved, Deed.CorrectYear, Party.Person),
        (State.Rejected, Deed.Appeal, Party.Person),
        (State.Appealed, Deed.Uphold, Party.Inspector),
        (State.Appealed, Deed.Dismiss, Party.Inspector),
        (State.Revoked, Deed.Restore, Party.Inspector),
    ];

    private int _made;

    private enum State { Draft, Submitted, Returned, Approved, Rejected, Appealed, Revoked, Deleted }

    private enum Deed { Submit, Withdraw, Delete, Approve, Return, Reject, UndoApproval, Revoke, Restore, Appeal, Uphold, Dismiss, Assign, CorrectYear }

    private enum Party { Person, Colleague, Reviewer, SecondReviewer, OtherReviewer, Inspector, OtherInspector }

    [Theory, BothDatabases]
    [Trait("Requirement", "BL-07")]
    public async Task A_record_moves_as_the_table_says_and_otherwise_stays(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        // In April last year and this one are open, so that a year can be corrected.
        story.App.Clock.Set(2026, 4, 20);
        var colleague = await story.PersonAsync("何同事", story.Employer);
        var wrong = new List<string>();
        foreach (var state in Enum.GetValues<State>())
        {
            var id = await MakeAsync(story, state);
            foreach (var deed in Enum.GetValues<Deed>())
                foreach (var party in Enum.GetValues<Party>())
                {
                    var before = await story.RecordAsync(id);
                    var outcome = await DoAsync(story, deed, id, before.Version, Of(story, party, colleague));
                    var after = await story.RecordAsync(id);
                    if (outcome.IsDone != Allowed.Contains((state, deed, party)))
                        wrong.Add($"{state}, {deed} by {party}: {outcome.FirstRefusal?.Code ?? "done"}");
                    if (!outcome.IsDone && (before.Status, before.Version, before.Revision) != (after.Status, after.Version, after.Revision))
                        wrong.Add($"{state}, {deed} by {party} was refused and yet changed something.");
                    if (outcome.IsDone) id = await MakeAsync(story, state);
                }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    [Trait("Requirement", "BL-07")]
    public void The_table_of_moves_leads_nowhere_else()
    {
        var reachable = LearningRecordMoves.Table.Select(move => (move.From, move.To)).ToHashSet();
        Assert.DoesNotContain(reachable, move => move.From == LearningRecordStatus.Deleted);
        Assert.All(reachable.Where(move => move.To == LearningRecordStatus.Approved), move => Assert.Contains(move.From, new[] { LearningRecordStatus.Submitted, LearningRecordStatus.Revoked }));
        Assert.Equal(LearningRecordMoves.Table.Count, LearningRecordMoves.Table.DistinctBy(move => (move.Move, move.From)).Count());
    }

    private static Someone Of(HoursStory story, Party party, Someone colleague) => party switch
    {
        Party.Person => story.Person,
        Party.Colleague => colleague,
        Party.Reviewer => story.Reviewer,
        Party.SecondReviewer => story.SecondReviewer,
        Party.OtherReviewer => story.OtherReviewer,
        Party.Inspector => story.Inspector,
        _ => story.OtherInspector,
    };

    private DeclaredFields Fields() => HoursStory.Fields(hours: 1) with { CourseName = $"课程 {++_made}" };

    private async Task<Guid> MakeAsync(HoursStory story, State state)
    {
        var id = (await story.SaveAsync(story.Person, Fields(), submit: state is not (State.Draft or State.Deleted))).Value;
        Deed[] deeds = state switch
        {
            State.Returned => [Deed.Return],
            State.Approved => [Deed.Approve],
            State.Rejected => [Deed.Reject],
            State.Appealed => [Deed.Reject, Deed.Appeal],
            State.Revoked => [Deed.Approve, Deed.Revoke],
            State.Deleted => [Deed.Delete],
            _ => [],
        };
        foreach (var deed in deeds)
        {
            var by = deed switch { Deed.Appeal or Deed.Delete => story.Person, Deed.Revoke => story.Inspector, _ => story.Reviewer };
            var outcome = await DoAsync(story, deed, id, (await story.RecordAsync(id)).Version, by);
            Assert.True(outcome.IsDone, $"{state}: {deed} {outcome.FirstRefusal?.Message}");
        }
        return id;
    }

    private Task<Outcome<Guid>> DoAsync(HoursStory story, Deed deed, Guid id, int version, Someone by)
    {
        var (operation, actor) = (story.NewOperation(), by.Actor);
        return deed switch
        {
            Deed.Submit => SubmitAsync(),
            Deed.Withdraw => story.AskAsync<WithdrawRecordHandler, Guid>(h => h.HandleAsync(new(operation, id), actor, default)),
            Deed.Delete => story.AskAsync<DeleteDraftHandler, Guid>(h => h.HandleAsync(new(operation, id), actor, default)),
            Deed.Approve => story.DecideAsync(id, by, Decision.Approve, 1, version: version),
            Deed.Return => story.DecideAsync(id, by, Decision.Return, reason: "请补盖章", version: version),
            Deed.Reject => story.DecideAsync(id, by, Decision.Reject, reason: "与岗位无关", version: version),
            Deed.UndoApproval => story.AskAsync<UndoApprovalHandler, Guid>(h => h.HandleAsync(new(operation, id), actor, default)),
            Deed.Revoke => story.AskAsync<RevokeRecordHandler, Guid>(h => h.HandleAsync(new(operation, id, version, "抽查不实"), actor, default)),
            Deed.Restore => story.AskAsync<RestoreRecordHandler, Guid>(h => h.HandleAsync(new(operation, id, version, "复核属实"), actor, default)),
            Deed.Appeal => story.AskAsync<AppealRejectionHandler, Guid>(h => h.HandleAsync(new(operation, id, version, "与从事专业直接相关"), actor, default)),
            Deed.Uphold => story.AskAsync<DecideAppealHandler, Guid>(h => h.HandleAsync(new(operation, id, version, true, "申诉有据"), actor, default)),
            Deed.Dismiss => story.AskAsync<DecideAppealHandler, Guid>(h => h.HandleAsync(new(operation, id, version, false, "申诉无据"), actor, default)),
            Deed.Assign => story.AskAsync<AssignRecognizerHandler, Guid>(h => h.HandleAsync(new(operation, id, version, story.Hrss.Name, "原单位拒不办理"), actor, default)),
            _ => story.AskAsync<CorrectYearHandler, Guid>(h => h.HandleAsync(new(operation, id, version, new CeYear(2025)), actor, default)),
        };

        async Task<Outcome<Guid>> SubmitAsync()
        {
            var fields = Fields() with { Evidence = [await story.ProofAsync(by)] };
            return await story.AskAsync<SaveRecordHandler, Guid>(h => h.HandleAsync(new(operation, id, version, fields, true, null, []), actor, default));
        }
    }
}
