using Xueshi.Modules.Access.Model;
using Xueshi.Platform.PersonalData;
using Xueshi.Ui.Shell;

namespace Xueshi.Modules.Access;

/// <summary>What access keeps about people.</summary>
public static class AccessTables
{
    public static readonly PersonalTable[] All =
    [
        PersonalTable.Of<Account>("access_accounts", (db, who) => db.Accounts.Where(a => a.Id == who.AccountId))
            .Opening<Account>("phone", Account.PhonePlace, a => (a.Phone, a.Id)).Opening<Account>("mail", Account.MailPlace, a => (a.Mail, a.Id)) with { CorrectedAt = Addresses.Security },
        PersonalTable.Of<Membership>("access_memberships", (db, who) => db.Memberships.Where(m => m.AccountId == who.AccountId).OrderByDescending(m => m.Id)),
        PersonalTable.Of<RoleInvitation>("access_role_invitations", (db, who) => db.RoleInvitations
            .Where(i => i.PersonId == who.PersonId || db.Set<Account>().Any(a => a.Id == who.AccountId && a.UserNameKey == i.UserNameKey)).OrderByDescending(i => i.Id))
            .Opening<RoleInvitation>("contact", RoleInvitation.ContactPlace, i => (i.Contact, i.Id)).Withholding("invited_by_id", "他人的内部编号"),
        PersonalTable.Of<Session>("platform_sessions", (db, who) => db.Sessions.Where(s => s.AccountId == who.AccountId).OrderByDescending(s => s.StartedAt))
            .Withholding("id", "登录凭据的一部分") with { CorrectedAt = Addresses.Security },
        PersonalTable.Of<Passkey>("access_passkeys", (db, who) => db.Passkeys.Where(k => k.AccountId == who.AccountId).OrderByDescending(k => k.Id)) with { CorrectedAt = Addresses.Security },
        PersonalTable.Of<ProvincialLink>("access_provincial_links", (db, who) => db.ProvincialLinks.Where(l => l.AccountId == who.AccountId).OrderByDescending(l => l.Id)) with { CorrectedAt = Addresses.Security },
        PersonalTable.Of<Totp>("access_totps", (db, who) => db.Totps.Where(t => t.Id == who.AccountId)) with { CorrectedAt = Addresses.Security },
        PersonalTable.Of<RecoveryCode>("access_recovery_codes", (db, who) => db.RecoveryCodes.Where(c => c.AccountId == who.AccountId)) with { CorrectedAt = Addresses.Security },
        PersonalTable.Of<SignInCounter>("platform_sign_in_counters", (db, who) => db.SignInCounters.Where(c => c.Id == who.AccountId)),
        PersonalTable.Of<SentCode>("access_sent_codes", (db, who) => db.Set<SentCode>().Where(c => c.AccountId == who.AccountId).OrderByDescending(c => c.SentAt))
            .Opening<SentCode>("contact", SentCode.ContactPlace, c => (c.Contact, c.Id)).Withholding("id", "验证凭据的一部分"),
        // Before it is granted, nobody knows whether it was the person who asked.
        PersonalTable.Of<RecoveryRequest>("access_recovery_requests", (db, who) => db.Set<RecoveryRequest>().Where(r => r.AccountId == who.AccountId).OrderByDescending(r => r.Id))
            .Opening<RecoveryRequest>("id_number", RecoveryRequest.IdNumberPlace, r => (r.IdNumber, r.Id)).Opening<RecoveryRequest>("phone", RecoveryRequest.PhonePlace, r => (r.Phone, r.Id)),
        PersonalTable.NotByPerson("access_first_start_tokens", "首次启动的一次性凭证，不属于任何人"),
    ];
}
