namespace Xueshi.Bench;

/// <summary>Everything that <c>bin/bench</c> can measure.</summary>
public static class Scenarios
{
    public static IReadOnlyList<IScenario> All { get; } =
    [
        new Post.PostScenario(),
        new Pages.PageScenario("account-page", "/account/2026"),
        new Pages.PageScenario("record-list", "/hours/records"),
        new Grow.GrowScenario(),
        new Start.StartScenario(),
        new Rosters.RosterScenario(),
        new Search.EmployerSearchScenario(),
    ];
}
