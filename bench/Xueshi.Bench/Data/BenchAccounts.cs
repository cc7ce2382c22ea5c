using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Bench.Data;

/// <summary>Sign-ins for some of the population.</summary>
public static class BenchAccounts
{
    public const string Password = "bench-password-for-loopback";

    public static string UserName(int index) => $"bench{index:00000}";

    /// <param name="people">Which of the population get an account, in order.</param>
    public static async Task OpenAsync(IServiceProvider services, IReadOnlyList<int> people, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<XueshiDb>();
        var hasher = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>();
        for (var index = 0; index < people.Count; index++)
        {
            var account = new Account
            {
                Id = BenchPeople.IdOf(people[index], 12), PersonId = BenchPeople.IdOf(people[index], 0), UserName = UserName(index), UserNameKey = UserNames.KeyOf(UserName(index)),
                Status = AccountStatus.Active, CreatedAt = DateTime.UnixEpoch,
            };
            account.PasswordHash = hasher.HashPassword(account, Password);
            db.Add(account);
        }
        await db.SaveChangesAsync(ct);
    }
}
