using Xueshi.Modules.Registry.Model.Identity;

namespace Xueshi.Modules.Demo.Story;

/// <summary>Thinks up people, each with numbers of their own.</summary>
public sealed class Cast(DemoRandom random)
{
    private readonly StoryNames _names = new(random);
    private readonly HashSet<(DateOnly, int)> _taken = [];
    private readonly List<StoryPerson> _people = [];

    public IReadOnlyList<StoryPerson> People => _people;

    public StoryPerson Add(Profession profession, DateTime registersAt) => Make(profession, registersAt, DrawSex(profession));

    /// <summary>Somebody with a name and a password.</summary>
    public StoryPerson Add(Profession profession, DateTime registersAt, Sex sex, string name, string userName, Persona? persona, int diligence = 100) =>
        Make(profession, registersAt, sex, name, userName, persona, diligence);

    private StoryPerson Make(
        Profession profession, DateTime registersAt, Sex sex, string? name = null, string? userName = null, Persona? persona = null, int? diligence = null)
    {
        var number = _people.Count + 1;
        var age = random.Between(23, 55);
        var bornOn = new DateOnly(registersAt.Year - age, 1, 1).AddDays(random.Next(365));
        var person = new StoryPerson
        {
            Number = number,
            Name = name ?? _names.Draw(sex),
            Sex = sex,
            BornOn = bornOn,
            IdNumber = IdNumberOf(bornOn, sex),
            Profession = profession,
            Rank = Math.Clamp((age - 22) / 9 - random.Next(2), -1, profession.Titles.Count - 1),
            School = _names.School(),
            UserName = userName ?? $"yanshi{number:00000}",
            RegistersAt = registersAt,
            Persona = persona,
            Diligence = diligence ?? DrawDiligence(),
        };
        _people.Add(person);
        return person;
    }

    /// <summary>Somebody who never registers, though platforms know them.</summary>
    public (string Name, IdNumber Number) Stranger()
    {
        var sex = random.Happens(50) ? Sex.Female : Sex.Male;
        return (_names.Draw(sex), IdNumberOf(new DateOnly(1968, 1, 1).AddDays(random.Next(11_000)), sex));
    }

    private IdNumber IdNumberOf(DateOnly bornOn, Sex sex)
    {
        while (true)
        {
            var order = random.Next(499) * 2 + (sex == Sex.Male ? 1 : 2);
            if (_taken.Add((bornOn, order))) return DemoNumbers.ResidentId(bornOn, order);
        }
    }

    private Sex DrawSex(Profession profession) =>
        random.Happens(profession.Key switch { "nurse" => 94, "teacher" or "accountant" or "librarian" => 70, "construction" or "mechanical" or "electrical" => 20, _ => 42 })
            ? Sex.Female : Sex.Male;

    private int DrawDiligence() => random.Next(100) switch
    {
        < 45 => random.Between(75, 100),
        < 75 => random.Between(40, 75),
        _ => random.Between(5, 40),
    };
}
