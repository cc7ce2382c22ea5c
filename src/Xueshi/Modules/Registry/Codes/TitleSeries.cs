using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Registry.Codes;

/// <summary>职称系列: a profession with its specialties and titles (人社部《职称系列（专业）各层级名称》, 2021-11-02).</summary>
/// <param name="Code">Two digits.</param>
/// <param name="Name">工程技术人员</param>
/// <param name="ShortName">As forms and certificates print it: 工程技术</param>
/// <param name="Sector">Whose rules of continuing education its people follow.</param>
/// <param name="Verified">Whether names and number were compared with the published text.</param>
public sealed record TitleSeries(
    string Code, string Name, string ShortName, bool Verified,
    IReadOnlyList<TitleSpecialty> Specialties, IReadOnlyList<TitleName> Titles, Sector Sector = Sector.General)
{
    /// <summary>工程技术, or with one of its specialties 工程技术（电子工程）.</summary>
    public string Print(TitleSpecialty? specialty) =>
        specialty is null ? ShortName : specialty.PrintName ?? $"{ShortName}（{specialty.Name}）";

    /// <summary>The titles a person of this specialty may hold, highest first, without those of old data.</summary>
    public IEnumerable<TitleName> TitlesFor(TitleSpecialty? specialty) =>
        Titles.Where(title => !title.Obsolete && (title.Specialty is null || specialty is null || title.Specialty == specialty.Code));
}
