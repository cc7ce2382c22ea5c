using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.PersonalData;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.PersonalData;

public static class SubjectOfActor
{
    /// <summary>The actor as the one whose data are asked for; what others filed under the number belongs to them once it is proven.</summary>
    public static async Task<DataSubject> SubjectOfAsync(this XueshiDb db, Actor actor, CancellationToken ct) =>
        new(actor.PersonId, actor.AccountId, await db.People.Where(p => p.Id == actor.PersonId && p.IdentityLevel >= IdentityLevel.Vouched).Select(p => p.IdNumberIndex).FirstOrDefaultAsync(ct));
}
