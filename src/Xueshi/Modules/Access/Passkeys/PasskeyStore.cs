using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Access.Passkeys;

/// <summary>What the framework's passkey handler asks of a store: to find accounts and their keys. Every change is made by our own handlers.</summary>
public sealed class PasskeyStore(XueshiDb db) : IUserPasskeyStore<Account>
{
    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult($"{user.Id:N}");

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.UserName);

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) => Guid.TryParseExact(userId, "N", out var id)
        ? await db.Accounts.AsNoTracking().Include(a => a.Person).FirstOrDefaultAsync(a => a.Id == id, cancellationToken) : null;

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await db.Passkeys.AsNoTracking().Where(k => k.AccountId == user.Id).ToListAsync(cancellationToken)).Select(k => k.Info)];

    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var passkeys = db.Passkeys;
        return await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => passkeys.Any(k => k.AccountId == a.Id && k.CredentialId == credentialId), cancellationToken);
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        (await db.Passkeys.AsNoTracking().FirstOrDefaultAsync(k => k.AccountId == user.Id && k.CredentialId == credentialId, cancellationToken))?.Info;

    public Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw NotHere();

    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) => throw NotHere();

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => throw NotHere();

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => throw NotHere();

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => throw NotHere();

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw NotHere();

    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => throw NotHere();

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw NotHere();

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => throw NotHere();

    public void Dispose()
    {
        // The context belongs to the request.
    }

    private static NotSupportedException NotHere() => new("Accounts are changed by the handlers of this module.");
}
