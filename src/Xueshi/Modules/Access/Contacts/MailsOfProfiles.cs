using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Data;
using Xueshi.Platform.Jobs;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Contacts;

/// <summary>Moves the mail addresses that former versions kept in profiles, in the clear, to the accounts, sealed and not proven (PI-03).</summary>
public sealed class MailsOfProfiles(IServiceScopeFactory scopes, FieldCipher cipher, BlindIndex index) : IBackgroundWork
{
    private const int Portion = 200;

    private bool _isDone;

    public async Task RunAsync(CancellationToken ct)
    {
        if (_isDone) return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<XueshiDb>();
        while (!_isDone)
        {
            var profiles = await db.Profiles.Where(p => p.Email != null).OrderBy(p => p.Id).Take(Portion).ToListAsync(ct);
            var people = profiles.ConvertAll(p => p.Id);
            var accounts = await db.Accounts.Where(a => people.Contains(a.PersonId)).ToDictionaryAsync(a => a.PersonId, ct);
            foreach (var profile in profiles)
            {
                if (accounts.GetValueOrDefault(profile.Id) is { Mail: null } account && EmailAddress.Read(profile.Email) is { IsDone: true } mail) account.Put(Contact.Of(mail.Value), null, cipher, index);
                profile.Email = null;
            }
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            _isDone = profiles.Count < Portion;
        }
    }
}
