using Xueshi.Modules.Demo.Acts;

namespace Xueshi.Modules.Demo.Story;

/// <summary>The whole story of the demo province. The same seed and size tell the same one.</summary>
public sealed class ProvinceStory
{
    /// <summary>The seed of the province that everybody sees.</summary>
    public const int UsualSeed = 2018;

    public const int UsualSize = 3000;

    private const int PeoplePerEmployer = 15;
    private const int FewestEmployers = 14;
    private const int FewestByChance = 20;

    private ProvinceStory(IReadOnlyList<StoryPerson> people, IReadOnlyList<Act> acts) => (People, Acts) = (people, acts);

    public IReadOnlyList<StoryPerson> People { get; }

    /// <summary>In the order of time.</summary>
    public IReadOnlyList<Act> Acts { get; }

    /// <param name="size">People altogether; a small province has a few more, since officers and personas always come.</param>
    public static ProvinceStory Tell(int seed, int size)
    {
        var (random, script) = (new DemoRandom(seed), new Script());
        var cast = new Cast(random);
        var offices = new OfficeTales(cast, script);
        var employers = new EmployerTales(random, cast, script, offices);
        employers.Tell(Math.Max(FewestEmployers, size / PeoplePerEmployer));
        new PersonaTales(random, cast, script, offices, employers).Tell();
        var learning = new LearningTales(random, script, offices);
        foreach (var person in new PeopleTales(random, cast, script, employers.Employers).Tell(Math.Max(FewestByChance, size - cast.People.Count))) learning.Tell(person);
        new StrangerTales(random, cast, script, offices).Tell(Math.Max(6, size / 60));
        new OrganizationTales(cast, script, offices, employers.Employers.Count).Tell();
        return new(cast.People, script.ToActs());
    }
}
