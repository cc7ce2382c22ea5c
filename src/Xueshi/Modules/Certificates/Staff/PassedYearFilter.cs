using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Data;
using Xueshi.Ui.Forms;

namespace Xueshi.Modules.Certificates.Staff;

/// <summary>What the list of passed years was asked for, as the address says it; what cannot be read is not asked for.</summary>
/// <param name="HasCertificate">Null for both.</param>
/// <param name="After">Rows that follow this key.</param>
/// <param name="Before">Rows that precede this key.</param>
public sealed record PassedYearFilter(CeYear? Year, string? Name, bool? HasCertificate, Guid? After, Guid? Before)
{
    public static readonly IReadOnlyList<Choice> Holding = [new("no", "未生成"), new("yes", "已生成")];

    public static PassedYearFilter Read(string? year, string? name, string? certificate, string? after, string? before) => new(
        CeYear.TryParse(year, out var parsed) ? parsed : null,
        string.IsNullOrWhiteSpace(name) ? null : name.Trim(),
        certificate switch { "yes" => true, "no" => false, _ => null },
        KeyPage.Key(after),
        KeyPage.Key(before));
}
