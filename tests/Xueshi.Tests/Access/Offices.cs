using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Modules.Registry.Organizations;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Tests.Http;

namespace Xueshi.Tests.Access;

/// <summary>Offices and their officers, set up without the pages.</summary>
internal static class Offices
{
    public static OfficeFields Hrss(string uscc = "11440000MBBBBBBB00", string jurisdiction = "44") => new(
        Uscc.ReadOverridden(uscc).Value, "广东省人力资源和社会保障厅", OrganizationKinds.HrssDepartment, null, jurisdiction, OfficePhone.Read("020-83000000").Value);

    /// <summary>The id of the membership in a provincial HR department made for it.</summary>
    public static Task<Guid> AppointAsync(this XueshiApp app, Guid accountId, Role role, string uscc = "11440000MBBBBBBB00") => app.RunAsync(async services =>
    {
        var (db, now) = (services.GetRequiredService<XueshiDb>(), app.Clock.Now);
        var office = Hrss(uscc).Found(Guid.CreateVersion7(now), services.GetRequiredService<FieldCipher>(), now);
        var membership = new Membership { Id = Guid.CreateVersion7(now), AccountId = accountId, OrganizationId = office.Id, Role = role, Since = now };
        db.AddRange(office, membership);
        await db.SaveChangesAsync();
        return membership.Id;
    });

    /// <summary>Signed in and acting for the provincial HR department.</summary>
    public static async Task<Visitor> OfficerAsync(this XueshiApp app, string userName, Role role = Role.HrssOfficer)
    {
        var person = await app.RegisterAsync(userName, "44000019850101002X", "13800000002");
        var membership = await app.AppointAsync(person.AccountId, role);
        var visitor = app.Visit();
        var home = await visitor.SignInAsync(userName);
        var form = home.Document.Forms.First(each => each.Action.EndsWith("/acting-as", StringComparison.Ordinal));
        await new PageForm(home, form).Set("role", membership.ToString("N")).PressAsync();
        return visitor;
    }
}
