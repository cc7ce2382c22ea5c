using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.Passwords;
using Xueshi.Modules.Access.SignIn;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Register;

/// <summary>
/// Opens the account of a new person. The same statements and the same hash whether or not the number or the phone is known to us (ID-05);
/// only the user name must be free.
/// </summary>
public sealed class AccountOpening(
    XueshiDb db, IdNumberVault vault, PasswordRules rules, IPasswordHasher<Account> hasher, HashSlots slots, FieldCipher cipher, BlindIndex index, JournalWriter journal)
{
    /// <summary>Registrations from one network within an hour; an employer that registers its staff together stays below it.</summary>
    public const int MostPerHour = 300;

    private static readonly Refusal UserNameTaken = Refusal.Invalid("UserName", "access.user-name-taken", "这个用户名已被使用，请换一个。");

    /// <summary>Refuses what cannot be, and hashes the password; done before the unit of work, which may decide several times.</summary>
    /// <returns>The hash, or null when no password was asked for.</returns>
    public async Task<Outcome<string?>> PrepareAsync(NewAccount asked, CancellationToken ct, bool isOfficer = false)
    {
        var refusals = asked.Refuse(rules, isOfficer);
        if (refusals.Count > 0) return refusals;
        if (asked.Password is null) return Outcome<string?>.Done(null);
        using var slot = await slots.TakeAsync(ct);
        return slot is null ? SignInHandler.NoSlot : hasher.HashPassword(LoginLookup.Nobody, asked.Password);
    }

    /// <summary>Stages person, account and journal in the caller's unit of work.</summary>
    public async Task<Outcome<Actor>> StageAsync(NewAccount asked, string? passwordHash, string origin, DateTime now, CancellationToken ct)
    {
        var key = UserNames.KeyOf(asked.UserName);
        if (await db.Accounts.AnyAsync(a => a.UserNameKey == key, ct)) return UserNameTaken;
        var person = new Person
        {
            Id = Guid.CreateVersion7(now),
            Name = asked.Name.Trim(),
            Sex = (int)(asked.Number.Sex ?? 0),
            BornOn = asked.Number.BirthDate,
            RegisteredAt = now,
        };
        vault.Claim(person, asked.Number);
        var account = new Account
        {
            Id = Guid.CreateVersion7(now),
            PersonId = person.Id,
            UserName = asked.UserName,
            UserNameKey = key,
            PasswordHash = passwordHash,
            Status = AccountStatus.Active,
            CreatedAt = now,
        };
        account.Put(Contact.Of(asked.Phone), null, cipher, index);
        db.AddRange(person, account);
        var actor = new Actor(account.Id, person.Id, person.Name, null, Roles.Permissions[Role.Professional], origin) { IdentityLevel = person.IdentityLevel };
        journal.Record(AccessChanges.Registered, actor, account, person.Id);
        return actor;
    }
}
