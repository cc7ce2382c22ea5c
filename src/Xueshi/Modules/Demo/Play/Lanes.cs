using Xueshi.Modules.Demo.Acts;
using Xueshi.Modules.Demo.Story;

namespace Xueshi.Modules.Demo.Play;

/// <summary>Parts the story for several processors: what people do who have nothing to do with each other goes into lanes beside each other.</summary>
public sealed class Lanes
{
    private readonly List<List<Act>> _lanes = [];
    private readonly Dictionary<StoryPerson, List<Act>> _laneOf = [];

    /// <param name="acts">In the order of time.</param>
    /// <returns>Groups to play one after another; the lanes of a group side by side, the acts of a lane one after another.</returns>
    public static IEnumerable<IReadOnlyList<IReadOnlyList<Act>>> Of(IEnumerable<Act> acts)
    {
        var group = new Lanes();
        foreach (var act in acts)
        {
            if (group.TakesIn(act)) continue;
            if (group._lanes.Count > 0) yield return group._lanes;
            group = new();
            if (!group.TakesIn(act)) yield return [[act]];
        }
        if (group._lanes.Count > 0) yield return group._lanes;
    }

    /// <returns>False where the act may touch anybody, or people of more than one lane.</returns>
    private bool TakesIn(Act act)
    {
        if (act.Whose is not { } people) return false;
        var concerned = people.ToHashSet();
        var lanes = concerned.Select(_laneOf.GetValueOrDefault).OfType<List<Act>>().Distinct().ToList();
        if (lanes.Count > 1) return false;
        if (lanes.Count == 0) _lanes.Add([]);
        var lane = lanes.Count == 0 ? _lanes[^1] : lanes[0];
        lane.Add(act);
        foreach (var person in concerned) _laneOf[person] = lane;
        return true;
    }
}
