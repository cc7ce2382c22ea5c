using Xueshi.Modules.Demo.Acts;
using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Demo.Story;

/// <summary>People join over the years, are confirmed, change their employer, leave.</summary>
public sealed class PeopleTales(DemoRandom random, Cast cast, Script script, IReadOnlyList<StoryEmployer> employers)
{
    private const int RetirementAge = 55;

    private static readonly DateTime LastJoins = new(2026, 11, 21, 17, 0, 0);

    private readonly IReadOnlyList<StoryEmployer> _hiring = [.. employers.Where(employer => employer.ActiveFrom < LastJoins && employer.Weight > 0 && !employer.IsAlone)];

    /// <returns>The people who were thought up.</returns>
    public IReadOnlyList<StoryPerson> Tell(int count)
    {
        var people = new List<StoryPerson>(count);
        var weights = _hiring.Sum(employer => employer.Weight);
        while (people.Count < count)
        {
            var employer = Draw(weights);
            var person = cast.Add(employer.DrawProfession(random), JoinsAt(employer));
            people.Add(person);
            Tell(person, employer);
        }
        return people;
    }

    private StoryEmployer Draw(int weights)
    {
        var ticket = random.Next(weights);
        foreach (var employer in _hiring)
        {
            if (ticket < employer.Weight) return employer;
            ticket -= employer.Weight;
        }
        throw new InvalidOperationException("The weights do not add up.");
    }

    /// <summary>Some at once when the employer is there, the others along the years, more and more of them.</summary>
    private DateTime JoinsAt(StoryEmployer employer)
    {
        var days = (int)(LastJoins - employer.ActiveFrom).TotalDays;
        var day = random.Happens(15) ? random.Next(Math.Min(days, 90) + 1) : Enumerable.Range(0, 3).Max(_ => random.Next(days + 1));
        return employer.ActiveFrom.Date.AddDays(day + 1).AddHours(8).AddSeconds(random.Next(13 * 3600));
    }

    private void Tell(StoryPerson person, StoryEmployer employer)
    {
        script.Add(new Register(person.RegistersAt, person));
        if (random.Happens(1)) return;
        script.Add(new FillProfile(person.RegistersAt.AddMinutes(random.Between(4, 15)), person));
        if (random.Happens(2)) return;
        var at = person.RegistersAt.AddMinutes(random.Between(16, 40));
        if (random.Happens(2)) at = TurnedAway(person, employer, at);
        var stint = Join(person, employer, at);
        if (stint.ConfirmedAt > LastJoins) return;
        if (random.Happens(14)) Change(person, stint);
        else if (random.Happens(5)) Leave(person, stint);
    }

    /// <summary>Waits, then is confirmed alone or with others.</summary>
    private Stint Join(StoryPerson person, StoryEmployer employer, DateTime at)
    {
        var stint = new Stint(person, employer, at);
        person.Stints.Add(stint);
        script.Add(new Choose(at, stint));
        if (random.Happens(25))
        {
            stint.ConfirmedAt = at.AddDays(random.Between(1, 4)).AddMinutes(random.Next(60));
            script.Add(new ConfirmOne(stint.ConfirmedAt, stint));
        }
        else
        {
            stint.ConfirmedAt = Rhythm.ConfirmationAfter(at, employer);
            script.Confirm(stint, stint.ConfirmedAt);
        }
        return stint;
    }

    /// <summary>Chooses wrongly first: returned, or withdrawn by the person.</summary>
    private DateTime TurnedAway(StoryPerson person, StoryEmployer employer, DateTime at)
    {
        var wrong = new Stint(person, employer, at);
        var later = at.AddDays(random.Between(1, 5)).AddMinutes(random.Next(300));
        person.Stints.Add(wrong);
        script.Add(new Choose(at, wrong));
        script.Add(random.Happens(65) ? new ReturnStint(later, wrong, random.Of(StoryCourses.All.ReturnPersonReasons)) : new WithdrawStint(later, wrong));
        return later.AddDays(random.Between(1, 8));
    }

    private void Change(StoryPerson person, Stint stint)
    {
        var at = stint.ConfirmedAt.AddDays(random.Between(200, 1500)).AddMinutes(random.Next(300));
        var others = _hiring.Where(employer => employer != stint.Employer && employer.ActiveFrom < at && employer.MainProfession.Sector == person.Sector).ToList();
        if (at > LastJoins || others.Count == 0) return;
        stint.EndedAt = Join(person, random.Of(others), at).ConfirmedAt;
    }

    private void Leave(StoryPerson person, Stint stint)
    {
        var at = stint.ConfirmedAt.AddDays(random.Between(200, 2000));
        if (at > LastJoins) return;
        stint.EndedAt = at;
        script.Add(new EndStint(at, stint, at.Year - person.BornOn.Year >= RetirementAge ? EndCause.Retired : EndCause.Left));
    }
}
