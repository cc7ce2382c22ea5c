using Xueshi.Modules.Approvals.Model;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Approvals;

/// <summary>
/// One kind of act that takes two people (AZ-06). A module registers one; the use case of the first person stages the proposal by <see cref="Proposals.StageAsync{T}"/>,
/// and what it proposed is carried out here in the transaction of the second one.
/// </summary>
public interface IProposedAct
{
    /// <summary>Stable code: <c>hours.revoke-batch</c>.</summary>
    string Kind { get; }

    /// <summary>What such an act is called: 批量撤销认定.</summary>
    string Name { get; }

    /// <summary>Whoever proposes or decides must hold it.</summary>
    string Permission { get; }

    /// <summary>Material and consequence, for whoever decides.</summary>
    Task<ProposalMaterial> ShowAsync(Proposal proposal, Actor reader, CancellationToken ct);

    /// <summary>Does it: stages all changes with their journal rows, in the approver's unit of work.</summary>
    /// <returns>What was done, in a sentence; or why nothing was.</returns>
    Task<Outcome<string>> CarryOutAsync(Proposal proposal, Actor approver, DateTime now, CancellationToken ct);

    /// <summary>Goes on after the commit with what is too long for one transaction; must bear being begun twice.</summary>
    Task ContinueAsync(Proposal proposal, Actor approver, CancellationToken ct) => Task.CompletedTask;
}

/// <param name="Consequence">What will be different afterwards.</param>
/// <param name="Lines">What it concerns.</param>
public sealed record ProposalMaterial(string Consequence, IReadOnlyList<ProposalLine> Lines);

/// <param name="Note">State and figures.</param>
/// <param name="Href">Where the material is looked at; null when there is no page of its own.</param>
public sealed record ProposalLine(string Title, string Note, string? Href);
