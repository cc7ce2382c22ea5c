using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Register;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Invitations;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Modules.Registry.Rosters;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Activate;

/// <summary>激活: who holds the link chooses user name and password, and becomes the person of the record that the employer made (ID-11).</summary>
/// <param name="Phone">Null to keep the one that the employer gave.</param>
[Open("the one-time link is the right")]
public sealed record ActivateAccount(Guid OperationId, string Token, string UserName, PhoneNumber? Phone, string Password) : ICommand;

public sealed class ActivateAccountHandler(
    XueshiDb db, UnitOfWork work, AccountOpening opening, AnswerInvitationHandler answering, ActivationTokens tokens, IdNumberVault vault, FieldCipher cipher, IClock clock)
{
    private static readonly Refusal PhoneMissing = Refusal.Invalid("Phone", "access.phone-missing", "请填写手机号。");

    /// <summary>
    /// First the account, then the answer in its name: should the second not come about, the person signs in and opens the link again.
    /// </summary>
    public async Task<Outcome<RegisteredPerson>> HandleAsync(ActivateAccount command, Actor actor, CancellationToken ct)
    {
        if (await FindAsync(command.Token, ct) is not { } invitation) return Refusal.NotFound;
        var number = IdNumber.FromStored(invitation.IdType, cipher.Decrypt(invitation.IdNumber, Invitation.IdNumberPlace, invitation.Id), invitation.Nationality);
        var given = invitation.Phone is { } phone ? vault.OpenPhone(phone, Invitation.PhonePlace, invitation.Id) : (PhoneNumber?)null;
        if ((command.Phone ?? given) is not { } own) return PhoneMissing;
        var asked = new NewAccount(invitation.Name, number, own, command.UserName, command.Password);
        var hash = await opening.PrepareAsync(asked, ct);
        if (!hash.IsDone) return Outcome<RegisteredPerson>.Refused(hash.Refusals);
        Actor? opened = null;
        var made = await work.RunAsync<RegisteredPerson>(command, actor, async now =>
        {
            var staged = await opening.StageAsync(asked, hash.Value, actor.Origin, now, ct);
            if (staged.FirstRefusal is { } refusal) return refusal;
            opened = staged.Value;
            return new RegisteredPerson(opened.AccountId, opened.PersonId);
        }, ct);
        if (!made.IsDone || opened is null) return made;
        await answering.HandleAsync(new(Guid.CreateVersion7(clock.Now), invitation.Id, command.Token, true), opened, ct);
        return made;
    }

    /// <summary>The invitation that a good link opens, with its organization; null otherwise.</summary>
    public Task<Invitation?> FindAsync(string token, CancellationToken ct) =>
        db.Invitations.AsNoTracking().Include(i => i.Organization).OpenedBy(tokens.IndexOf(token), clock.Now).FirstOrDefaultAsync(ct);
}
