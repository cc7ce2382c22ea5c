using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Modules.Registry.Codes;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Registry.Model;

/// <summary>人员基本信息: what a person says of themselves, with the codes of the dictionaries, or free text where an open dictionary lacks it (其他，待归并; never equal to a code).</summary>
public sealed class PersonProfile : IVersioned
{
    /// <summary>The person.</summary>
    public required Guid Id { get; init; }

    public int Version { get; private set; }

    /// <summary>民族, GB/T 3304-1991.</summary>
    public string? EthnicGroup { get; set; }

    /// <summary>籍贯</summary>
    public string? NativePlace { get; set; }

    /// <summary>最高学历, GB/T 4658-2006.</summary>
    public string? EducationLevel { get; set; }

    /// <summary>最高学位, GB/T 6864-2003.</summary>
    public string? Degree { get; set; }

    /// <summary>所学专业</summary>
    public string? Major { get; set; }

    /// <summary>毕业院校</summary>
    public string? School { get; set; }

    /// <summary>毕业时间</summary>
    public DateOnly? GraduatedOn { get; set; }

    /// <summary>参加工作时间</summary>
    public DateOnly? StartedWorkOn { get; set; }

    /// <summary>邮箱 of former versions, until it is moved to the account, where it lies sealed; nothing is written here any more.</summary>
    public string? Email { get; set; }

    /// <summary>专业系列: the code of a series (<c>17</c>) or of one of its specialties (<c>05-01</c>); prints as <see cref="Person.Series"/>.</summary>
    public string? SeriesCode { get; set; }

    /// <summary>子专业 such as 电子工程, where the code is that of a specialty.</summary>
    public string? SeriesSpecialty { get; set; }

    /// <summary>从事专业</summary>
    public string? PracticeSpecialty { get; set; }

    /// <summary>专业技术任职资格; 无 is allowed.</summary>
    public string? TitleQualification { get; set; }

    /// <summary>职称级别, told by the title; null for 无.</summary>
    public TitleLevel? TitleLevel { get; set; }

    /// <summary>取得资格时间</summary>
    public DateOnly? TitleObtainedOn { get; set; }

    /// <summary>政治面貌, optional.</summary>
    public string? PoliticalStatus { get; set; }

    /// <summary>岗位状态</summary>
    public string? PositionState { get; set; }

    /// <summary>邮政编码</summary>
    public string? PostalCode { get; set; }

    /// <summary>通信地址</summary>
    public string? PostalAddress { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PersonProfile>
    {
        public void Configure(EntityTypeBuilder<PersonProfile> builder)
        {
            builder.ToTable("registry_profiles");
            builder.HasOne<Person>().WithOne().HasForeignKey<PersonProfile>(p => p.Id);
        }
    }
}
