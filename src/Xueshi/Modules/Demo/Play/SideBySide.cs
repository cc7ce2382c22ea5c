using Xueshi.Modules.Demo.Acts;
using Xueshi.Modules.Demo.Story;

namespace Xueshi.Modules.Demo.Play;

/// <summary>Plays the story on several processors: an act begins when those before it that touch its people are over; one that may touch anybody is played alone.</summary>
/// <param name="players">How many acts are played at a time.</param>
public sealed class SideBySide(Func<Act, CancellationToken, Task> play, int players)
{
    /// <summary>How far the story is read ahead: others go on while a long act lasts, and yet all stay near their order in time.</summary>
    private const int Ahead = 500;

    /// <param name="acts">In the order of time.</param>
    /// <exception cref="StoryException">An act was refused. Nothing is under way any more then.</exception>
    public async Task PlayAsync(IEnumerable<Act> acts, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using var seats = new SemaphoreSlim(players);
        var open = new Queue<Task>();
        var lastOf = new Dictionary<StoryPerson, Task>();
        try
        {
            foreach (var act in acts)
            {
                while (open.Count >= Ahead || act.Whose is null && open.Count > 0) await open.Dequeue();
                if (act.Whose is not { } people)
                {
                    await play(act, ct);
                    continue;
                }
                var concerned = people.ToHashSet();
                var playing = PlayAfterAsync(Task.WhenAll(concerned.Select(lastOf.GetValueOrDefault).OfType<Task>().Distinct()), act);
                foreach (var person in concerned) lastOf[person] = playing;
                open.Enqueue(playing);
            }
            await Task.WhenAll(open);
        }
        catch
        {
            await stop.CancelAsync();
            await Task.WhenAll(open).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        async Task PlayAfterAsync(Task before, Act act)
        {
            await before;
            // Whoever waited for the same act goes on at the same time, rather than one after another where it ended.
            await Task.Yield();
            await seats.WaitAsync(stop.Token);
            try
            {
                await play(act, stop.Token);
            }
            finally
            {
                seats.Release();
            }
        }
    }
}
