using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xunit;

namespace Xueshi.Tests.Registry;

public class BindingMovesTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);

    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly DateOnly Started = new(2020, 3, 1);

    private static readonly Actor Clerk = Actor.System("李经办") with { PersonId = new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) };

    public static TheoryData<BindingStatus, BindingMove> All =>
        [.. Enum.GetValues<BindingStatus>().SelectMany(_ => Enum.GetValues<BindingMove>(), (from, move) => (from, move))];

    [Theory, MemberData(nameof(All))]
    [Trait("Requirement", "BL-07")]
    public void A_binding_moves_as_the_table_says_and_otherwise_stays(BindingStatus from, BindingMove move)
    {
        var binding = new Employment
        {
            Id = Guid.Empty, PersonId = Guid.Empty, OrganizationId = Guid.Empty, Status = from, RequestedAt = Now,
            StartedOn = from is BindingStatus.Confirmed or BindingStatus.TransferPending or BindingStatus.Ended ? Started : null,
        };
        var expected = Expected(from, move);

        var refusal = Apply(binding, move);

        Assert.Equal(expected is null, refusal is not null);
        Assert.Equal(expected ?? from, binding.Status);
    }

    private static Refusal? Apply(Employment binding, BindingMove move) => move switch
    {
        BindingMove.Confirm => binding.Confirm(Started, Clerk, Now),
        BindingMove.Return => binding.Return("查无此人", Clerk, Now),
        BindingMove.Withdraw => binding.Withdraw(),
        BindingMove.AskToLeave => binding.AskToLeave(),
        BindingMove.Leave => binding.Leave(Today, Now),
        BindingMove.Stay => binding.Stay(),
        BindingMove.End => binding.End(EndCause.Left, Today, null, Clerk, Now),
        BindingMove.Reinstate => binding.Reinstate(Now, Clerk),
        BindingMove.Close => binding.Close(Today, "单位注销", Clerk, Now),
        _ => throw new ArgumentOutOfRangeException(nameof(move)),
    };

    // Written out once more on purpose: a move added by mistake has to be added here too.
    private static BindingStatus? Expected(BindingStatus from, BindingMove move) => (from, move) switch
    {
        (BindingStatus.PendingEmployer, BindingMove.Confirm) => BindingStatus.Confirmed,
        (BindingStatus.PendingEmployer, BindingMove.Return) => BindingStatus.Rejected,
        (BindingStatus.PendingEmployer, BindingMove.Withdraw) => BindingStatus.Withdrawn,
        (BindingStatus.Confirmed, BindingMove.AskToLeave) => BindingStatus.TransferPending,
        (BindingStatus.Confirmed, BindingMove.End) => BindingStatus.Ended,
        (BindingStatus.TransferPending, BindingMove.Leave) => BindingStatus.Ended,
        (BindingStatus.Ended, BindingMove.Reinstate) => BindingStatus.Confirmed,
        (BindingStatus.Confirmed, BindingMove.Close) => BindingStatus.Ended,
        (BindingStatus.TransferPending, BindingMove.Close) => BindingStatus.Ended,
        (BindingStatus.TransferPending, BindingMove.Stay) => BindingStatus.Confirmed,
        _ => null,
    };
}
