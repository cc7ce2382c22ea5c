using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xueshi.Modules.Access.SecondFactor;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Model;

/// <summary>验证器: the secret that an account shares with an app on its owner's phone (ID-09). Made when a first code has proven that the app has it.</summary>
public sealed class Totp : IVersioned
{
    /// <summary>Where the secret is stored, bound into its ciphertext.</summary>
    public const string SecretPlace = "access_totps.secret";

    /// <summary>The account's id.</summary>
    public required Guid Id { get; init; }

    public int Version { get; private set; }

    /// <summary>Sealed.</summary>
    public byte[] Secret { get; private set; } = [];

    public DateTime Since { get; private set; }

    /// <summary>The thirty seconds whose code was taken last; no code of them or before counts again (RFC 6238 5.2).</summary>
    public long LastStep { get; private set; }

    /// <summary>Begins with a secret, when the code shows that the app has it; in place of a former one.</summary>
    public bool Begin(byte[] secret, string code, FieldCipher cipher, DateTime now)
    {
        LastStep = 0;
        if (!Take(code, secret, now)) return false;
        (Secret, Since) = (cipher.Encrypt(Convert.ToBase64String(secret), SecretPlace, Id), now);
        return true;
    }

    /// <summary>Takes a code of the present thirty seconds or of those before or after them, for clocks that differ.</summary>
    public bool Take(string code, FieldCipher cipher, DateTime now) => Take(code, Convert.FromBase64String(cipher.Decrypt(Secret, SecretPlace, Id)), now);

    private bool Take(string code, byte[] secret, DateTime now)
    {
        var present = TotpCode.StepAt(now);
        for (var step = Math.Max(present - 1, LastStep + 1); step <= present + 1; step++)
        {
            if (!FixedTime.AreEqual(TotpCode.Of(secret, step), code)) continue;
            LastStep = step;
            return true;
        }
        return false;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Totp>
    {
        public void Configure(EntityTypeBuilder<Totp> builder)
        {
            builder.ToTable("access_totps");
            builder.HasOne<Account>().WithOne().HasForeignKey<Totp>(t => t.Id);
        }
    }
}
