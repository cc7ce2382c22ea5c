namespace Xueshi.Bench;

/// <summary>Everything that <c>bin/bench</c> can measure.</summary>
public static class Scenarios
{
    public static IReadOnlyList<IScenario> All { get; } = [new Post.PostScenario()];
}
