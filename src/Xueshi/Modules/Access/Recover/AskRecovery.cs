using Xueshi.Modules.Access.Codes;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.SignIn;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Recover;

/// <summary>密码找回, first step: a code to a proven contact of the account.</summary>
/// <param name="Login">User name, phone, mail address or ID number, as typed.</param>
/// <param name="By">Which of the account's contacts is to get the code.</param>
public sealed record AskRecovery(string Login, ContactKind By, string Origin);

/// <summary>
/// Known and unknown names, accounts with a proven contact and without, numbers with codes left for the day and without: all take the same path and get the same
/// answer (ID-05). Whether the password is locked plays no part (ID-02).
/// </summary>
public sealed class AskRecoveryHandler(XueshiDb db, LoginLookup lookup, CodeSending codes, FieldCipher cipher, BlindIndex index, JournalWriter journal)
{
    /// <summary>Asked for by one network within an hour.</summary>
    public const int MostPerHour = 60;

    /// <returns>The request, which the browser keeps and hands in with the code.</returns>
    public async Task<Guid> HandleAsync(AskRecovery command, CancellationToken ct)
    {
        var (account, nameId) = await lookup.FindAsync(command.Login, ct);
        var to = account?.Status == AccountStatus.Active ? account.ProvenContact(command.By, cipher) : null;
        var mayBeSent = await codes.TakeAsync(to?.IndexOf(index) ?? index.Of("no-contact", $"{nameId:N}"), ct);
        var code = codes.Stage(CodePurpose.Recover, to is null ? null : account!.Id, command.By, mayBeSent ? to : null, isToBeProven: false, "重新设置密码");
        journal.RecordAct(AccessChanges.RecoveryAsked, Actor.Visitor(command.Origin), nameId, account?.PersonId);
        await db.SaveChangesAsync(ct);
        return code.Id;
    }
}
