using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Codes;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Contacts;

/// <summary>Asks for a code to a phone or mail address that is to become the account's; until it comes back nothing changes (SE-03).</summary>
/// <param name="Typed">Empty for the one that the account has and has not proven.</param>
[Needs(AccessPermissions.OwnAccount), Reauthenticated]
public sealed record AskContactCode(Guid OperationId, ContactKind Kind, string? Typed) : ICommand;

public sealed class AskContactCodeHandler(XueshiDb db, UnitOfWork work, CodeSending codes, FieldCipher cipher, BlindIndex index, JournalWriter journal)
{
    /// <returns>The request, to be given back with the code.</returns>
    public Task<Outcome<Guid>> HandleAsync(AskContactCode command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async _ =>
    {
        var field = $"{command.Kind}";
        var account = await db.Accounts.AsNoTracking().FirstAsync(a => a.Id == actor.AccountId, ct);
        var present = account.ContactOf(command.Kind, cipher);
        var asked = string.IsNullOrWhiteSpace(command.Typed) && present is not null && !account.IsProven(command.Kind) ? present : Contact.Read(command.Kind, command.Typed, field);
        if (!asked.IsDone) return Outcome<Guid>.Refused(asked.Refusals);
        var contact = asked.Value;
        if (account.IsProven(command.Kind) && contact == present) return Refusal.Invalid(field, "access.contact-same", $"这就是现在的{command.Kind.Name()}，已经核验过。");
        if (!await codes.TakeAsync(contact.IndexOf(index), ct)) return CodeRefusals.TooMany with { Field = field };
        var code = codes.Stage(CodePurpose.Prove, actor.AccountId, command.Kind, contact, isToBeProven: true, $"核验{command.Kind.Name()}");
        journal.RecordAct(AccessChanges.ContactCodeAsked, actor, actor.AccountId, actor.PersonId, new { kind = command.Kind.Name() });
        return code.Id;
    }, ct);
}
