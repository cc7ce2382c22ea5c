using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Model;

/// <summary>The way in of one person: found by user name, phone or ID number.</summary>
public sealed partial class Account : IVersioned
{
    /// <summary>注销 can be taken back for so long, by signing in.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(15);

    /// <summary>Where the phone number is stored, bound into its ciphertext.</summary>
    public const string PhonePlace = "access_accounts.phone";

    /// <summary>Where the mail address is stored, bound into its ciphertext.</summary>
    public const string MailPlace = "access_accounts.mail";

    public required Guid Id { get; init; }

    public int Version { get; private set; }

    /// <summary>Another only when two people on record are merged into one, or separated again.</summary>
    public required Guid PersonId { get; set; }

    public Person? Person { get; init; }

    /// <summary>Upper-case; unique.</summary>
    public required string UserNameKey { get; set; }

    public required string UserName { get; set; }

    /// <summary>Sealed phone number; empty when there is none.</summary>
    public byte[] Phone { get; set; } = [];

    /// <summary>Blind index of the phone; unique among those that are proven, plain among claims.</summary>
    public byte[] PhoneIndex { get; set; } = [];

    /// <summary>UTC; when a code that was sent to it came back. Null for a mere claim, which is worth nothing but a name to sign in with.</summary>
    public DateTime? PhoneProvenAt { get; private set; }

    /// <summary>Sealed mail address; null when there is none.</summary>
    public byte[]? Mail { get; private set; }

    /// <summary>As <see cref="PhoneIndex"/>.</summary>
    public byte[]? MailIndex { get; private set; }

    /// <summary>As <see cref="PhoneProvenAt"/>.</summary>
    public DateTime? MailProvenAt { get; private set; }

    /// <summary>Argon2id string; null for an account that cannot sign in with a password.</summary>
    public string? PasswordHash { get; set; }

    public required AccountStatus Status { get; set; }

    /// <summary>Why it was disabled or restored; its owner reads it.</summary>
    public string? StatusReason { get; private set; }

    /// <summary>UTC; when its owner closed it. Null unless closed.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>The account of the same person that is to be used instead; only of one that is <see cref="AccountStatus.Merged"/>.</summary>
    public Guid? LeadsToId { get; private set; }

    public void LeadTo(Guid account) => (Status, LeadsToId) = (AccountStatus.Merged, account);

    /// <summary>The merge was undone.</summary>
    public void Reopen() => (Status, LeadsToId) = (AccountStatus.Active, null);

    public required DateTime CreatedAt { get; init; }

    /// <summary>UTC; after it the closing is final. Null unless closed.</summary>
    public DateTime? GraceEndsAt => ClosedAt + Grace;

    public bool IsInGrace(DateTime now) => Status == AccountStatus.Cancelled && now < GraceEndsAt;

    /// <summary>Asked only of somebody who has shown that the account is theirs. Null when they may come in.</summary>
    public Refusal? RefuseSignIn(DateTime now) => Status switch
    {
        AccountStatus.Active => null,
        AccountStatus.Disabled => AccessRefusals.Disabled(StatusReason),
        _ => IsInGrace(now) ? null : AccessRefusals.Closed(ClosedAt),
    };

    /// <summary>停用</summary>
    public Refusal? Disable(string reason)
    {
        if (Status != AccountStatus.Active) return AccessRefusals.NotActive;
        (Status, StatusReason) = (AccountStatus.Disabled, reason);
        return null;
    }

    /// <summary>恢复 of what was disabled or closed.</summary>
    public Refusal? Restore(string reason)
    {
        if (Status is AccountStatus.Active or AccountStatus.Merged) return AccessRefusals.AlreadyActive;
        (Status, StatusReason, ClosedAt) = (AccountStatus.Active, reason, null);
        return null;
    }

    /// <summary>注销</summary>
    public void Close(DateTime now) => (Status, StatusReason, ClosedAt) = (AccountStatus.Cancelled, null, now);

    /// <summary>撤回注销, within the grace.</summary>
    public void TakeBack() => (Status, ClosedAt) = (AccountStatus.Active, null);

    /// <summary>Nothing that says whose it was is left; it stays closed.</summary>
    public void Forget()
    {
        var name = $"gone-{Id:N}";
        (UserName, UserNameKey, PasswordHash, StatusReason, ClosedAt) = (name, UserNames.KeyOf(name), null, null, null);
        foreach (var kind in Enum.GetValues<ContactKind>()) Remove(kind);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.ToTable("access_accounts");
            builder.HasIndex(a => a.UserNameKey).IsUnique();
            builder.HasIndex(a => a.PhoneIndex, "ix_access_accounts_phone_index");
            builder.HasIndex(a => a.PhoneIndex, "ux_access_accounts_phone_proven").IsUnique().HasFilter("phone_proven_at IS NOT NULL");
            builder.HasIndex(a => a.MailIndex, "ux_access_accounts_mail_proven").IsUnique().HasFilter("mail_proven_at IS NOT NULL");
            builder.HasIndex(a => a.PersonId).IsUnique();
            builder.HasIndex(a => a.ClosedAt).HasFilter("closed_at IS NOT NULL");
            builder.Property(a => a.StatusReason).HasMaxLength(500);
            builder.Property(a => a.UserName).HasMaxLength(40);
            builder.Property(a => a.UserNameKey).HasMaxLength(40);
        }
    }
}
