using Xueshi.Modules.Demo.Acts;

namespace Xueshi.Modules.Demo.Story;

/// <summary>Gathers the acts of the story. What offices and employers do in rounds is gathered under its day and becomes one act.</summary>
public sealed class Script
{
    private readonly List<Act> _acts = [];
    private readonly Dictionary<(StoryEmployer, DateTime), List<Stint>> _confirmations = [];
    private readonly Dictionary<DateTime, List<Declaration>> _rounds = [];
    private readonly Dictionary<(StoryOffice, DateTime), List<Completed>> _imports = [];
    private readonly Dictionary<(StoryEmployer, DateTime), List<(StoryPerson, int)>> _certificates = [];

    /// <summary>The story ends here, or today if that is earlier; what comes later is not played.</summary>
    public static readonly DateTime Ends = new(2026, 11, 22, 18, 0, 0);

    public void Add(Act act) => _acts.Add(act);

    /// <summary>The employer confirms this one with others on the given day.</summary>
    public void Confirm(Stint stint, DateTime at) => Under(_confirmations, (stint.Employer, at)).Add(stint);

    /// <summary>Decided as declared, with others, on the given day.</summary>
    public void Round(Declaration declaration, DateTime at) => Under(_rounds, at).Add(declaration);

    public void Import(StoryOffice office, Completed completed, DateTime at) => Under(_imports, (office, at)).Add(completed);

    /// <summary>The employer makes the certificate of this year with those of others.</summary>
    public void Certify(StoryEmployer employer, StoryPerson person, int year, DateTime at) => Under(_certificates, (employer, at)).Add((person, year));

    /// <summary>Every act in the order of time; those of one moment in the order in which they were thought up.</summary>
    public IReadOnlyList<Act> ToActs() =>
    [
        .. _acts
            .Concat(_confirmations.Select(entry => new ConfirmSeveral(entry.Key.Item2, entry.Key.Item1, entry.Value)))
            .Concat(_rounds.Select(entry => new HoldRound(entry.Key, entry.Value)))
            .Concat(_imports.Select(entry => new ImportCompleted(entry.Key.Item2, entry.Key.Item1, entry.Value)))
            .Concat(_certificates.Select(entry => new CertifySeveral(entry.Key.Item2, entry.Key.Item1, entry.Value)))
            .Where(act => act.At <= Ends)
            .OrderBy(act => act.At),
    ];

    private static List<TValue> Under<TKey, TValue>(Dictionary<TKey, List<TValue>> shelf, TKey key) where TKey : notnull
    {
        if (!shelf.TryGetValue(key, out var values)) shelf[key] = values = [];
        return values;
    }
}
