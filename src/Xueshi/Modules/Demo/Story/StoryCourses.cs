namespace Xueshi.Modules.Demo.Story;

/// <summary>Courses, institutions and the reasons that officers write.</summary>
public sealed record StoryCourses(
    IReadOnlyList<PublicTopics> Public, IReadOnlyList<string> Elective, IReadOnlyList<string> GeneralKnowledge, IReadOnlyList<string> Institutions,
    IReadOnlyList<string> ReturnReasons, IReadOnlyList<string> RejectReasons, IReadOnlyList<string> RevokeReasons, IReadOnlyList<string> RestoreReasons,
    IReadOnlyList<string> ReturnPersonReasons, IReadOnlyList<string> ReturnOrganizationReasons)
{
    public static StoryCourses All { get; } = StoryTable.Read<StoryCourses>("courses");

    /// <summary>公需专题 of a year; years whose topics are not known have titles that say 演示专题.</summary>
    public IReadOnlyList<string> TopicsOf(int year) => Public.Single(topics => topics.Year == year).Titles;
}

public sealed record PublicTopics(int Year, IReadOnlyList<string> Titles);
