namespace Xueshi.Modules.Demo;

/// <summary>Chance from a seed: the same seed tells the same story, whatever runs beside it.</summary>
public sealed class DemoRandom(int seed)
{
    private ulong _state = (ulong)seed * 0x9E3779B97F4A7C15UL + 1;

    /// <summary>From 0 up to, but not including, the bound (SplitMix64).</summary>
    public int Next(int bound)
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return (int)((z ^ (z >> 31)) % (ulong)bound);
    }

    public int Between(int least, int most) => least + Next(most - least + 1);

    public bool Happens(int percent) => Next(100) < percent;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Next(choices.Count)];
}
