using Xueshi.Modules.Registry.Identities;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Sheets;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.RealName;

/// <summary>The name under which somebody was identified is the person's, inside the caller's unit of work.</summary>
public sealed class ProvenName(IdentityChanging changing)
{
    /// <summary>Characters of a person's name.</summary>
    private const int Longest = 50;

    /// <param name="person">Tracked.</param>
    /// <param name="how">Who has identified the person, in words for the timeline.</param>
    /// <returns>Null when the name is right now; blanks and widths do not count, and a name that nobody can have is left alone.</returns>
    public async Task<Refusal?> AdoptAsync(Person person, string name, Actor actor, string how, CancellationToken ct)
    {
        var right = name.Trim();
        if (right.Length is 0 or > Longest || right.Any(char.IsControl) || PersonName.AreSame(person.Name, right)) return null;
        return await changing.ChangeAsync(person, new RightIdentity(right, null), actor, how, ct);
    }
}
