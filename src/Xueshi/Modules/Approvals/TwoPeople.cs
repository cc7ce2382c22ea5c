using Xueshi.Modules.Approvals.Model;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Approvals;

public static class TwoPeople
{
    /// <summary>The reason of a journal row with both who did it.</summary>
    public static string Reason(this Proposal proposal, Actor approver) => $"{proposal.Reason}（{proposal.ProposedByName}提出，{approver.Name}批准）";
}
