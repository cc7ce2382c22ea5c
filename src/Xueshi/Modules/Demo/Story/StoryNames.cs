using System.Globalization;
using Xueshi.Modules.Registry.Model.Identity;

namespace Xueshi.Modules.Demo.Story;

/// <summary>Names as one meets them in Guangdong, and now and then a long or a rare one.</summary>
public sealed class StoryNames(DemoRandom random)
{
    private static readonly Table Parts = StoryTable.Read<Table>("names");

    private int _drawn;

    public string Draw(Sex sex)
    {
        _drawn++;
        if (_drawn % 97 == 0) return random.Of(Parts.Rare);
        if (_drawn % 211 == 0) return random.Of(Parts.Long);
        var surname = random.Happens(1) ? random.Of(Parts.TwoCharacterSurnames) : Character(Parts.Surnames);
        var last = Character(sex == Sex.Female ? Parts.Female : Parts.Male);
        return random.Happens(82) ? surname + Character(Parts.Neutral) + last : surname + last;
    }

    public string School() => random.Of(Parts.Schools);

    private string Character(string characters)
    {
        var elements = StringInfo.ParseCombiningCharacters(characters);
        var at = elements[random.Next(elements.Length)];
        return StringInfo.GetNextTextElement(characters, at);
    }

    private sealed record Table(
        string Surnames, IReadOnlyList<string> TwoCharacterSurnames, string Female, string Male, string Neutral,
        IReadOnlyList<string> Rare, IReadOnlyList<string> Long, IReadOnlyList<string> Schools);
}
