using Xueshi.Modules.Demo.Acts;

namespace Xueshi.Modules.Demo.Story;

/// <summary>Registers somebody, fills in the profile and has them confirmed the next day.</summary>
internal static class Engagement
{
    public static StoryPerson Of(Script script, StoryPerson person, StoryEmployer employer)
    {
        var stint = new Stint(person, employer, person.RegistersAt.AddMinutes(25)) { ConfirmedAt = person.RegistersAt.AddDays(1) };
        person.Stints.Add(stint);
        script.Add(new Register(person.RegistersAt, person));
        script.Add(new FillProfile(person.RegistersAt.AddMinutes(12), person));
        script.Add(new Choose(stint.ChosenAt, stint));
        script.Add(new ConfirmOne(stint.ConfirmedAt, stint));
        return person;
    }
}
