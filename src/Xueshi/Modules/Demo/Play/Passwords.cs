using System.Collections.Concurrent;
using System.Security.Cryptography;
using Xueshi.Modules.Demo.Story;

namespace Xueshi.Modules.Demo.Play;

/// <summary>Random passwords of the personas, other ones at every installation; nobody else has one.</summary>
public sealed class Passwords
{
    private const int Groups = 4;

    // Without letters and digits that look alike.
    private const string Upper = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Lower = "abcdefghijkmnpqrstuvwxyz";
    private const string Digits = "23456789";

    private readonly ConcurrentDictionary<StoryPerson, string> _drawn = [];

    public IReadOnlyDictionary<StoryPerson, string> Drawn => _drawn;

    public string? Of(StoryPerson person) => person.Persona is null ? null : _drawn.GetOrAdd(person, _ => Draw());

    /// <summary>Such as <c>Qm4t-Hv8k-Rw2n-Zp6d</c>: about 76 bits, easy to type.</summary>
    private static string Draw() => string.Join('-', Enumerable.Range(0, Groups).Select(_ =>
        string.Concat(RandomNumberGenerator.GetItems<char>(Upper, 1)[0], RandomNumberGenerator.GetItems<char>(Lower, 1)[0],
            RandomNumberGenerator.GetItems<char>(Digits, 1)[0], RandomNumberGenerator.GetItems<char>(Lower, 1)[0])));
}
