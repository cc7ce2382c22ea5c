using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Closing;

/// <summary>What closing an account means in one module: foreseen on the page, carried out in the transaction of the closing.</summary>
public interface IClosingStep
{
    /// <summary>Its place on the page.</summary>
    int Order { get; }

    Task<ClosingForesight> ForeseeAsync(Actor owner, CancellationToken ct);

    /// <summary>Stages its changes; nothing stands against them any more.</summary>
    Task CarryOutAsync(Actor owner, DateTime now, CancellationToken ct);
}

/// <param name="Consequences">What will happen, in sentences.</param>
/// <param name="Obstacles">Why it cannot be, each with what to do first.</param>
public sealed record ClosingForesight(IReadOnlyList<string> Consequences, IReadOnlyList<string> Obstacles)
{
    public static readonly ClosingForesight None = new([], []);

    public ClosingForesight And(ClosingForesight other) => new([.. Consequences, .. other.Consequences], [.. Obstacles, .. other.Obstacles]);
}
