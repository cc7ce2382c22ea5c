using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Xueshi.Modules.Registry.Model;

/// <summary>管理辖区: a node of the tree of competence, which is not that of the administrative regions (广东省专业技术人员继续教育条例 第四条, 分级分类负责).</summary>
public sealed class Jurisdiction
{
    public required Guid Id { get; init; }

    /// <summary>Short and stable: <c>44</c>, <c>4401</c>, <c>440103</c>, <c>44ZZ</c>.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required JurisdictionKind Kind { get; init; }

    public Guid? ParentId { get; init; }

    /// <summary>Codes from the root down, slashes around each: <c>/44/4401/440103/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The GB/T 2260 code it covers, where there is one.</summary>
    public string? RegionCode { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Jurisdiction>
    {
        public void Configure(EntityTypeBuilder<Jurisdiction> builder)
        {
            builder.ToTable("registry_jurisdictions");
            builder.HasIndex(j => j.Code).IsUnique();
            builder.HasIndex(j => j.Path).IsUnique();
        }
    }
}
