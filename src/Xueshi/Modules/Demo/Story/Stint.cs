namespace Xueshi.Modules.Demo.Story;

/// <summary>Time with an employer, from the wish to its end. All times are Beijing wall-clock times.</summary>
public sealed class Stint(StoryPerson person, StoryEmployer employer, DateTime chosenAt)
{
    public StoryPerson Person { get; } = person;

    public StoryEmployer Employer { get; } = employer;

    /// <summary>When the person asked to be confirmed.</summary>
    public DateTime ChosenAt { get; } = chosenAt;

    /// <summary><see cref="DateTime.MaxValue"/> when it never was.</summary>
    public DateTime ConfirmedAt { get; set; } = DateTime.MaxValue;

    /// <summary>When it ended, or another one was confirmed.</summary>
    public DateTime EndedAt { get; set; } = DateTime.MaxValue;

    public bool HoldsAt(DateTime moment) => ConfirmedAt < moment && moment < EndedAt;
}
