using Xueshi.Modules.Approvals.List;
using Xueshi.Modules.Approvals.Model;
using Xueshi.Platform.PersonalData;
using Xueshi.Ui.Home;
using Xueshi.Ui.Shell;

namespace Xueshi.Modules.Approvals;

public static class ApprovalsModule
{
    public static IServiceCollection AddApprovals(this IServiceCollection services)
    {
        services.AddOptions<ApprovalsOptions>().BindConfiguration("Xueshi:Approvals");
        return services.AddScoped<Proposals>().AddScoped<ProposalScopes>().AddScoped<IHomeTiles, ApprovalsHome>().AddSingleton<IMenuSource, ApprovalsMenu>()
            .AddPersonalTables([PersonalTable.Of<Proposal>("approvals_proposals", (db, who) => db.Proposals.Where(p => p.ProposedByPerson == who.PersonId).OrderByDescending(p => p.Id))
                .Withholding("command", "办理的内容，含他人信息；由所在部门保存")]);
    }
}
