using Xueshi.Modules.Registry.Model.Identity;

namespace Xueshi.Modules.Registry.Profile;

/// <summary>
/// What a person fills in of 人员基本信息. Fields of dictionaries hold a code, a name, or free text where the dictionary is open; empty ones are null or empty.
/// </summary>
public sealed record ProfileFields
{
    /// <summary>性别; disregarded when the ID number tells it.</summary>
    public Sex? Sex { get; init; }

    /// <summary>出生日期; disregarded when the ID number tells it.</summary>
    public DateOnly? BornOn { get; init; }

    public string? EthnicGroup { get; init; }

    public string? NativePlace { get; init; }

    public string? PoliticalStatus { get; init; }

    public string? EducationLevel { get; init; }

    public string? Degree { get; init; }

    public string? Major { get; init; }

    public string? School { get; init; }

    public DateOnly? GraduatedOn { get; init; }

    public DateOnly? StartedWorkOn { get; init; }

    /// <summary>专业系列: <c>05-01</c> or 工程技术（电子工程）.</summary>
    public string? Series { get; init; }

    public string? PracticeSpecialty { get; init; }

    /// <summary>专业技术任职资格; <c>0000</c> 无.</summary>
    public string? Title { get; init; }

    public DateOnly? TitleObtainedOn { get; init; }

    public string? PositionState { get; init; }

    public string? PostalCode { get; init; }

    public string? PostalAddress { get; init; }
}
