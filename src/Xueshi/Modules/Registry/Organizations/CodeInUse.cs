using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Organizations;

/// <summary>Whether a 统一社会信用代码 is somebody's, or leads to somebody since a change or a merger.</summary>
public sealed class CodeInUse(XueshiDb db)
{
    // Present codes before former ones: a code that is given up between the two questions is found by the second.
    /// <param name="by">The organization that wants it; its own codes are free to it.</param>
    public async Task<Refusal?> RefuseAsync(string code, Guid? by, CancellationToken ct)
    {
        var isTaken = await db.Organizations.AnyAsync(o => o.Uscc == code && o.Id != by, ct);
        var successor = await db.OrganizationAliases.Where(f => f.Kind == OrganizationAliasKind.Code && f.Text == code && f.OrganizationId != by)
            .Select(f => f.Organization!.Name).FirstOrDefaultAsync(ct);
        if (successor is not null) return OrganizationRefusals.CodeLeadsTo(successor);
        return isTaken ? OrganizationRefusals.Exists : null;
    }
}
