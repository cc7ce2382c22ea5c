using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Registry.HelpDesk;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Certificates.HelpDesk;

/// <summary>证书: which years have one, and whether it is still good.</summary>
public sealed class CertificateState(XueshiDb db) : IPersonState
{
    public int Order => 50;

    public async Task<StatePanel> ReadAsync(Guid personId, CancellationToken ct)
    {
        var found = await db.Set<CeCertificate>().AsNoTracking().Where(c => c.PersonId == personId).OrderByDescending(c => c.Id)
            .Select(c => new { c.Number, c.Year, c.Status, c.IssuedAt, c.StatusReason }).Take(50).ToListAsync(ct);
        return new("继续教育证书", ["年度", "编号", "状态", "生成时间", "说明"],
            [.. found.Select(c => (IReadOnlyList<string>)[c.Year.ToString(), CertificateNumber.FromCompact(c.Number).ToString(), NameOf(c.Status), BeijingTime.Format(c.IssuedAt), c.StatusReason ?? "—"])], "还没有生成证书。");
    }

    private static string NameOf(CertificateStatus status) => status switch
    {
        CertificateStatus.Valid => "有效",
        CertificateStatus.Superseded => "已更正",
        _ => "已撤销",
    };
}
