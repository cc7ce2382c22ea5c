using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Modules.Access.SecondFactor;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Model;

/// <summary>
/// 短信或邮件验证码: eight random digits (26 bits), good for ten minutes, five tries and one request, of which only a keyed hash is kept (ID-10). A request about
/// somebody unknown has a row, too, so that it costs the same (ID-05).
/// </summary>
public sealed class SentCode : IVersioned
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public const int MostTries = 5;

    /// <summary>Messages with a code to one number or address within a day.</summary>
    public const int MostPerDay = 5;

    /// <summary>Where the contact is stored, bound into its ciphertext.</summary>
    public const string ContactPlace = "access_sent_codes.contact";

    /// <summary>128 random bits, known to the browser that asked.</summary>
    public required Guid Id { get; init; }

    public int Version { get; private set; }

    public required CodePurpose Purpose { get; init; }

    /// <summary>Null when nobody is meant.</summary>
    public Guid? AccountId { get; init; }

    public required ContactKind Kind { get; init; }

    /// <summary>Sealed; the contact to be proven. Null where the code goes to one that is proven.</summary>
    public byte[]? Contact { get; init; }

    public required byte[] CodeIndex { get; init; }

    public required DateTime SentAt { get; init; }

    public int Tries { get; private set; }

    /// <summary>UTC; when the right code came.</summary>
    public DateTime? PassedAt { get; private set; }

    /// <summary>UTC; when it was put to its use, or came to nothing.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Whether what the code opened is still open.</summary>
    public bool IsPassed(DateTime now) => EndedAt is null && PassedAt is { } at && now < at + Life;

    /// <summary>Takes one try; false when the code is wrong or none counts any more.</summary>
    public bool Pass(string? typed, BlindIndex index, DateTime now)
    {
        if (EndedAt is not null || PassedAt is not null || now >= SentAt + Life || Tries >= MostTries) return false;
        Tries++;
        if (!CryptographicOperations.FixedTimeEquals(CodeIndex, IndexOf(Id, TypedCode.Plain(typed), index))) return false;
        PassedAt = now;
        return true;
    }

    public void End(DateTime now) => EndedAt = now;

    public static string Draw() => RandomNumberGenerator.GetInt32(100_000_000).ToString("D8", CultureInfo.InvariantCulture);

    public static byte[] IndexOf(Guid id, string code, BlindIndex index) => index.Of("sent-code", $"{id:N}\n{code}");

    internal sealed class Mapping : IEntityTypeConfiguration<SentCode>
    {
        public void Configure(EntityTypeBuilder<SentCode> builder)
        {
            builder.ToTable("access_sent_codes");
            builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
            builder.HasIndex(c => c.AccountId);
            builder.HasIndex(c => c.SentAt);
        }
    }
}

/// <summary>What a code is for; it counts for nothing else.</summary>
public enum CodePurpose
{
    /// <summary>核验联系方式</summary>
    Prove = 1,

    /// <summary>密码找回</summary>
    Recover = 2,
}
