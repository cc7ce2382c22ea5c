using System.Collections.Concurrent;
using Xueshi.Modules.Demo.Acts;
using Xueshi.Modules.Demo.Play;
using Xueshi.Modules.Demo.Story;
using Xunit;

namespace Xueshi.Tests.Demo;

public class SideBySideTests
{
    private static readonly IReadOnlyList<Act> Acts = ProvinceStory.Tell(ProvinceStory.UsualSeed, 200).Acts;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_act_is_played_once_behind_those_that_touch_the_same_people()
    {
        var underWay = new ConcurrentDictionary<Act, bool>(ReferenceEqualityComparer.Instance);
        var played = new ConcurrentQueue<Act>();
        var faults = new ConcurrentQueue<string>();
        await new SideBySide(async (act, _) =>
        {
            underWay[act] = true;
            foreach (var other in underWay.Keys)
                if (other != act && (act.Whose is null || other.Whose is null || act.Whose.Intersect(other.Whose).Any())) faults.Enqueue($"{act} beside {other}");
            await Task.Yield();
            underWay.Remove(act, out var _);
            played.Enqueue(act);
        }, 4).PlayAsync(Acts, Ct);

        Assert.Empty(faults);
        Assert.Equal(Acts.Count, played.Count);
        Assert.Equal(ByPerson(Acts), ByPerson(played));
        // Acts that may touch anybody stand where they stood: what was before them is before them still.
        Assert.Equal(Acts.Index().Where(entry => entry.Item.Whose is null), played.Index().Where(entry => entry.Item.Whose is null));
        Assert.Contains(Acts, act => act.Whose is null);

        static IEnumerable<(int Person, Act Act)> ByPerson(IEnumerable<Act> acts) =>
            acts.SelectMany(act => (act.Whose ?? []).Distinct().Select(person => (person.Number, act))).OrderBy(entry => entry.Number);
    }

    [Fact]
    public async Task Two_people_who_have_nothing_in_common_are_played_at_the_same_time()
    {
        var acts = Acts.OfType<Register>().Take(2).ToList();
        var begun = acts.ToDictionary(act => (Act)act, _ => new TaskCompletionSource());
        await new SideBySide(async (act, stop) =>
        {
            begun[act].SetResult();
            foreach (var other in begun.Values) await other.Task.WaitAsync(stop);
        }, 2).PlayAsync(acts, Ct);
        Assert.All(begun.Values, one => Assert.True(one.Task.IsCompletedSuccessfully));
    }

    [Fact]
    public async Task An_act_that_fails_ends_the_play_and_nothing_is_under_way_any_more()
    {
        var (playing, begun) = (0, 0);
        var failing = Acts.First(act => act is Declare);
        await Assert.ThrowsAsync<StoryException>(() => new SideBySide(async (act, _) =>
        {
            Interlocked.Increment(ref begun);
            Interlocked.Increment(ref playing);
            try
            {
                if (act == failing) throw new StoryException(act, "不行");
                await Task.Yield();
            }
            finally
            {
                Interlocked.Decrement(ref playing);
            }
        }, 4).PlayAsync(Acts, Ct));
        Assert.Equal(0, playing);
        Assert.InRange(begun, 1, Acts.Count - 1);
    }
}
