using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Text;

namespace Xueshi.Modules.Access.Model;

/// <summary>恢复码: stands in once for an authenticator that is lost. Fifty random bits, kept as a keyed hash alone, which is enough for what cannot be guessed.</summary>
public sealed class RecoveryCode : IVersioned
{
    /// <summary>Made at once.</summary>
    public const int Count = 10;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public required Guid Id { get; init; }

    public int Version { get; private set; }

    public required Guid AccountId { get; init; }

    public required byte[] CodeIndex { get; init; }

    public DateTime? UsedAt { get; private set; }

    public void Use(DateTime now) => UsedAt = now;

    public static string Draw() => RandomNumberGenerator.GetString(Alphabet, 10).Insert(5, "-");

    /// <summary>However it is written: with or without hyphen, in small letters, with O and I for 0 and 1.</summary>
    public static byte[] IndexOf(string code, Guid accountId, BlindIndex index)
    {
        var plain = string.Concat(FullWidth.Fold(code).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)).Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return index.Of("recovery-code", $"{accountId:N}\n{plain}");
    }

    internal sealed class Mapping : IEntityTypeConfiguration<RecoveryCode>
    {
        public void Configure(EntityTypeBuilder<RecoveryCode> builder)
        {
            builder.ToTable("access_recovery_codes");
            builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
            builder.HasIndex(c => new { c.AccountId, c.CodeIndex }).IsUnique();
        }
    }
}
