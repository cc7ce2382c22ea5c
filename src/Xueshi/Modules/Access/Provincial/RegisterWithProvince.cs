using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Register;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Provincial;

/// <summary>首次用省网厅账号登录的注册: number and name are the provider's, the number is 已实名 at once, and both accounts are linked.</summary>
[Open("the sealed answer of the provider is the right")]
public sealed record RegisterWithProvince(Guid OperationId, ProvincialIdentity Identity, PhoneNumber Phone, string UserName, string Password) : ICommand;

public sealed class RegisterWithProvinceHandler(XueshiDb db, UnitOfWork work, AccountOpening opening, IdNumberVault vault, ProvincialProof proof, JournalWriter journal)
{
    private static readonly Refusal Known = Refusal.Rule("access.provincial-known", "您在本系统已有账号，请重新用省网厅账号登录。");

    public async Task<Outcome<RegisteredPerson>> HandleAsync(RegisterWithProvince command, Actor actor, CancellationToken ct)
    {
        var identity = command.Identity;
        if (proof.NumberOf(identity) is not { } number) return ProvincialRefusals.NotVerified;
        var asked = new NewAccount(identity.Name!, number, command.Phone, command.UserName, command.Password);
        var hash = await opening.PrepareAsync(asked, ct);
        if (!hash.IsDone) return Outcome<RegisteredPerson>.Refused(hash.Refusals);
        return await work.RunAsync<RegisteredPerson>(command, actor, async now =>
        {
            var index = vault.IndexOf(number);
            if (await db.ProvincialLinks.AnyAsync(l => l.Issuer == identity.Issuer && l.Subject == identity.Subject, ct)) return Known;
            var holder = await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.IdNumberIndex == index && p.IdentityLevel >= IdentityLevel.Vouched, ct);
            if (holder is not null && ProvincialProof.IsHolder(holder, identity)) return Known;
            var opened = await opening.StageAsync(asked, hash.Value, actor.Origin, now, ct);
            if (opened.FirstRefusal is { } taken) return taken;
            var (account, person) = (opened.Value.AccountId, db.People.Local.Single(p => p.Id == opened.Value.PersonId));
            if (await proof.LiftAsync(person, identity, opened.Value, ct) is { } refusal) return refusal;
            journal.Record(AccessChanges.ProvincialLinked, opened.Value, db.Add(identity.LinkTo(account, now)).Entity, person.Id);
            return new RegisteredPerson(account, person.Id);
        }, ct);
    }
}
