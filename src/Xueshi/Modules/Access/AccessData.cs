using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Access;

/// <summary>The tables of access.</summary>
public static class AccessData
{
    extension(XueshiDb db)
    {
        public DbSet<Account> Accounts => db.Set<Account>();

        public DbSet<Membership> Memberships => db.Set<Membership>();

        public DbSet<RoleInvitation> RoleInvitations => db.Set<RoleInvitation>();

        public DbSet<Session> Sessions => db.Set<Session>();

        public DbSet<SignInCounter> SignInCounters => db.Set<SignInCounter>();

        public DbSet<Totp> Totps => db.Set<Totp>();

        public DbSet<Passkey> Passkeys => db.Set<Passkey>();

        public DbSet<SentCode> SentCodes => db.Set<SentCode>();

        public DbSet<RecoveryRequest> RecoveryRequests => db.Set<RecoveryRequest>();

        public DbSet<ProvincialLink> ProvincialLinks => db.Set<ProvincialLink>();

        public DbSet<RecoveryCode> RecoveryCodes => db.Set<RecoveryCode>();

        public DbSet<FirstStartToken> FirstStartTokens => db.Set<FirstStartToken>();
    }
}
