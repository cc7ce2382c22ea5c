namespace Xueshi.Modules.Demo.Story;

/// <summary>Draws moments at which people sit down to learn or declare.</summary>
public static class Moments
{
    private const int Tries = 3;

    /// <summary>A moment of a CeYear that lies after the registration and before the story ends; null when there is none.</summary>
    /// <param name="first">The first day, counted from 1 January of the year; <paramref name="last"/> may lie in the next year.</param>
    public static DateTime? Draw(DemoRandom random, StoryPerson person, int year, int first, int last)
    {
        var from = new DateTime(year, 1, 1).AddDays(first);
        var joined = person.RegistersAt.Date.AddDays(1);
        if (joined > from) from = joined;
        var end = new DateTime(year, 1, 1).AddDays(last);
        if (end > Script.Ends.Date) end = Script.Ends.Date;
        var days = (int)(end - from).TotalDays;
        if (days <= 0) return null;
        // Most do it within the year, some in the last weeks that are open.
        var day = random.Happens(85) ? random.Next(Math.Min(days, Math.Max(1, 360 - from.DayOfYear))) : random.Next(days);
        return from.AddDays(day).AddHours(8).AddSeconds(random.Next(13 * 3600));
    }

    /// <summary>The same, while the person has an employer.</summary>
    public static (DateTime At, Stint Stint)? DrawEmployed(DemoRandom random, StoryPerson person, int year, int first, int last)
    {
        for (var tries = 0; tries < Tries; tries++)
            if (Draw(random, person, year, first, last) is { } at && person.At(at) is { } stint) return (at, stint);
        return null;
    }
}
