using System.Security.Cryptography;
using System.Text;
using Konscious.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Xueshi.Modules.Access.Model;

namespace Xueshi.Modules.Access.Passwords;

/// <summary>Argon2id behind Identity's hasher contract. Stored as <c>$argon2id$v=19$m=19456,t=2,p=1$salt$hash</c> (RFC 9106); an older cost is rehashed at sign-in.</summary>
public sealed class Argon2PasswordHasher(IOptions<Argon2Options> options) : IPasswordHasher<Account>
{
    private const int SaltLength = 16;
    private const int HashLength = 32;

    public string HashPassword(Account user, string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        var cost = options.Value;
        var hash = Hash(password, salt, cost.MemoryKiB, cost.Iterations, cost.Parallelism);
        return $"{Prefix(cost)}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}";
    }

    public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        if (hashedPassword.Split('$') is not ["", "argon2id", "v=19", var costs, var salt, var expected]) return PasswordVerificationResult.Failed;
        var numbers = costs.Split(',').Select(cost => int.Parse(cost[2..])).ToArray();
        var actual = Hash(providedPassword, Convert.FromBase64String(salt), numbers[0], numbers[1], numbers[2]);
        if (!CryptographicOperations.FixedTimeEquals(actual, Convert.FromBase64String(expected)) || providedPassword.Length == 0) return PasswordVerificationResult.Failed;
        return hashedPassword.StartsWith(Prefix(options.Value) + "$", StringComparison.Ordinal)
            ? PasswordVerificationResult.Success
            : PasswordVerificationResult.SuccessRehashNeeded;
    }

    private static string Prefix(Argon2Options cost) => $"$argon2id$v=19$m={cost.MemoryKiB},t={cost.Iterations},p={cost.Parallelism}";

    private static byte[] Hash(string password, byte[] salt, int memory, int iterations, int parallelism)
    {
        // The algorithm takes no empty password; one that was left out costs the same as any other and never matches.
        using var argon = new Argon2id(Encoding.UTF8.GetBytes(password.Length == 0 ? "\0" : password.Normalize(NormalizationForm.FormC)))
        {
            Salt = salt,
            MemorySize = memory,
            Iterations = iterations,
            DegreeOfParallelism = parallelism,
        };
        return argon.GetBytes(HashLength);
    }
}
