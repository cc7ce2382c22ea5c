using Xueshi.Modules.Demo.Acts;

namespace Xueshi.Modules.Demo.Fill;

/// <summary>Tells whoever waits how far it is: one line that is written over on a terminal, a line per tenth elsewhere.</summary>
public sealed class FillProgress(TextWriter output, bool isTerminal)
{
    private const int Step = 10;

    private int _told = -1;

    public static FillProgress OfConsole() => new(Console.Out, !Console.IsOutputRedirected);

    public void Say(string line) => output.WriteLine(line);

    /// <summary>The acts as they are, telling of each as it is taken.</summary>
    public IEnumerable<Act> Over(IReadOnlyList<Act> acts)
    {
        foreach (var (done, act) in acts.Index())
        {
            Tell(done, acts.Count, act.At);
            yield return act;
        }
    }

    public void Tell(int done, int all, DateTime at)
    {
        var percent = all == 0 ? 100 : (int)(100L * done / all);
        if (percent == _told || !isTerminal && percent / Step == _told / Step && _told >= 0) return;
        _told = percent;
        var line = $"演示省份 {percent,3}%  {at:yyyy-MM-dd}";
        if (isTerminal) output.Write(percent == 100 ? $"\r{line}\n" : $"\r{line}");
        else output.WriteLine(line);
    }
}
