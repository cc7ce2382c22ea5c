using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Approvals.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Approvals;

/// <summary>The tables of approvals.</summary>
public static class ApprovalsData
{
    extension(XueshiDb db)
    {
        public DbSet<Proposal> Proposals => db.Set<Proposal>();
    }
}
