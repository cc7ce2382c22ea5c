using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Challenges;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.RealName;

/// <summary>A check that was begun: whose, of which number, when. It travels sealed through the platform and back, and counts once on all nodes.</summary>
public sealed class RealNameChecks(IDataProtectionProvider protection, IEnumerable<IRealNameProvider> providers, IdNumberVault vault, SpentChallenges spent, IClock clock)
{
    /// <summary>From leaving for the platform to coming back.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private readonly IDataProtector _sealing = protection.CreateProtector("real-name");

    /// <summary>Null where none is configured.</summary>
    public IRealNameProvider? Provider { get; } = providers.FirstOrDefault();

    /// <param name="person">With a number.</param>
    public string Begin(Person person) =>
        _sealing.Protect(JsonSerializer.Serialize(new Begun(new Guid(RandomNumberGenerator.GetBytes(16)), clock.Now, person.Id, person.IdNumberIndex!)));

    /// <summary>What the platform says of the person, when it answers what was asked of this person's present number within the time.</summary>
    /// <returns>Null for anything else.</returns>
    public async Task<ReadCheck?> ReadAsync(string result, Person person, CancellationToken ct)
    {
        if (Provider is null || await Provider.ReadAsync(result, ct) is not { } answer || Open(answer.State) is not { } begun) return null;
        if (begun.PersonId != person.Id || clock.Now >= begun.At + Life) return null;
        if (person.IdNumberIndex is not { } present || !CryptographicOperations.FixedTimeEquals(present, begun.Number)) return null;
        var verdict = answer.Verdict == RealNameVerdict.Verified && !IsOf(answer, present) ? RealNameVerdict.NotMatching : answer.Verdict;
        return new(begun.Id, begun.At + Life, verdict, verdict == RealNameVerdict.Verified ? answer.Name : null);
    }

    /// <returns>False when the result was handed in before.</returns>
    public Task<bool> SpendAsync(ReadCheck check, CancellationToken ct) => spent.SpendAsync(check.Id, check.EndsAt, ct);

    private bool IsOf(RealNameAnswer answer, byte[] present) =>
        answer.Number is { } number && CryptographicOperations.FixedTimeEquals(vault.IndexOf(number), present);

    private Begun? Open(string state)
    {
        try
        {
            return JsonSerializer.Deserialize<Begun>(_sealing.Unprotect(state));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed record Begun(Guid Id, DateTime At, Guid PersonId, byte[] Number);
}

/// <param name="EndsAt">UTC.</param>
/// <param name="Name">As the platform has it; null unless verified.</param>
public sealed record ReadCheck(Guid Id, DateTime EndsAt, RealNameVerdict Verdict, string? Name);
