namespace Xueshi.Bench.Pages;

/// <summary>What signed-in browsers ask for against what anonymous ones ask of the bare endpoint, in turns, so that a slow minute of the machine is both's.</summary>
internal static class Turns
{
    private const int Rounds = 7;
    private const int RoundsWithoutGain = 6;
    private const int MostRoundsToWarm = 40;
    private static readonly TimeSpan RoundLength = TimeSpan.FromSeconds(5);

    /// <param name="page">What a browser, by its index, asks for at its n-th turn.</param>
    /// <param name="bare">The same of a visitor.</param>
    /// <returns>Answers a second, the median of the rounds.</returns>
    public static async Task<(double Page, double Bare)> TakeAsync(PageStage stage, Figures figures, Func<int, int, string> page, Func<int, int, string> bare, CancellationToken ct)
    {
        // One browser leaves the second processor to the compiler, which under full load would take minutes.
        figures.Report("rounds to warm", await WarmAsync(() => Visits.RateAsync(stage.Browsers[..1], RoundLength, page, ct)), "rounds");
        var (ours, plain) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await Visits.RateAsync(stage.Browsers, RoundLength, page, ct));
            plain.Add(await Visits.RateAsync(stage.Visitors, RoundLength, bare, ct));
        }
        return (Figures.Median(ours), Figures.Median(plain));
    }

    /// <summary>Repeats a round until the runtime has compiled and improved what runs in it: until none of the last few was the best so far.</summary>
    /// <returns>How many rounds it took.</returns>
    private static async Task<int> WarmAsync(Func<Task<double>> round)
    {
        var (best, sinceBest, count) = (0.0, 0, 0);
        for (; count < MostRoundsToWarm && sinceBest < RoundsWithoutGain; count++)
        {
            var rate = await round();
            sinceBest = rate > best ? 0 : sinceBest + 1;
            best = Math.Max(best, rate);
        }
        return count;
    }
}
