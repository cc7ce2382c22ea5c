using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Closing;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.RealName;
using Xueshi.Modules.Access.SecondFactor;
using Xueshi.Modules.Access.Sessions;
using Xueshi.Modules.Registry;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Web;
using Xueshi.Ui.Shell;

namespace Xueshi.Modules.Access.SignIn;

/// <summary>The last steps of every way in: asks for the second factor of an account that has one, opens the session and says where to go on.</summary>
public sealed class Admission(XueshiDb db, SessionQueries queries, KnownDevices devices, SecondFactors factors, RealNamePolicy realName, HalfSignIns halves, ClosingTakenBack closing, IClock clock, JournalWriter journal)
{
    /// <param name="organization">Came through 单位登录: an only role is taken on at once.</param>
    /// <param name="to">Where the person wanted to go; followed when it is one of our own addresses.</param>
    /// <returns>The address to go on at.</returns>
    public async Task<string> AdmitAsync(HttpContext http, Actor actor, bool organization, string? to)
    {
        if (!await factors.HasAsync(actor.AccountId, http.RequestAborted)) return await OpenAsync(http, actor, organization, to);
        halves.Keep(http, new(actor.AccountId, clock.Now, organization, LocalAddress.Of(to)));
        return SecondStepPage.Address;
    }

    /// <summary>Opens the session of somebody who has shown all that their account asks for.</summary>
    public async Task<string> OpenAsync(HttpContext http, Actor actor, bool organization, string? to)
    {
        var isTakenBack = await closing.TakeBackAsync(actor, http.RequestAborted);
        List<HeldRole> held = organization ? await queries.RolesOf(db, actor.AccountId, clock.Today).ToListAsync(http.RequestAborted) : [];
        var mustProve = held.Count > 0 && !await IsProvenAsync(actor, http.RequestAborted);
        var taken = held.Count == 1 && !mustProve ? held[0] : null;
        await http.SignInAsync(new ClaimsPrincipal(new SessionIdentity(actor, Guid.Empty, taken, held)));
        devices.Remember(http, actor.AccountId);
        if (isTakenBack) return CloseAccountPage.TakenBack;
        if (mustProve) return RealNameFirst.Address;
        if (organization && taken is null) return ChooseRolePage.Address;
        if (taken is not null)
        {
            journal.RecordAct(AccessChanges.RoleTaken, actor, actor.AccountId, actor.PersonId, new { role = taken.Text });
            await db.SaveChangesAsync(http.RequestAborted);
        }
        return LocalAddress.Of(to) ?? Addresses.Home;
    }

    private async Task<bool> IsProvenAsync(Actor actor, CancellationToken ct)
    {
        var person = await db.People.Where(p => p.Id == actor.PersonId).Select(p => new { p.IdentityLevel, p.ProvenBy }).SingleAsync(ct);
        return realName.Accepts(person.IdentityLevel, person.ProvenBy);
    }
}
