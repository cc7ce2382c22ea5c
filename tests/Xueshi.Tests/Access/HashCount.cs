using Microsoft.AspNetCore.Identity;
using Xueshi.Modules.Access.Model;

namespace Xueshi.Tests.Access;

/// <summary>Counts the hashes computed.</summary>
internal sealed class HashCount
{
    private int _value;

    public int Value => _value;

    public IPasswordHasher<Account> Around(IPasswordHasher<Account> hasher) => new Counting(this, hasher);

    private sealed class Counting(HashCount count, IPasswordHasher<Account> hasher) : IPasswordHasher<Account>
    {
        public string HashPassword(Account user, string password)
        {
            Interlocked.Increment(ref count._value);
            return hasher.HashPassword(user, password);
        }

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref count._value);
            return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
