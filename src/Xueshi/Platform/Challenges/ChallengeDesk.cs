using System.Numerics;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Security;
using Xueshi.Platform.Web;
using Xueshi.Platform.Work;

namespace Xueshi.Platform.Challenges;

/// <summary>
/// Gives out challenges and takes them back. The cost is that of the purpose's count of tries in this hour: of the asking network, and of all networks together,
/// each doubling asks for one bit more (ID-04).
/// </summary>
public sealed class ChallengeDesk(SpentChallenges spent, RateLimit limit, IOptions<ChallengeOptions> options, BlindIndex index, IClock clock)
{
    /// <summary>Tries everywhere together that are no sign of an attack.</summary>
    private const int UsualEverywhere = 1000;

    private static readonly Refusal Missing = Refusal.Invalid(ChallengeAnswer.Field, "challenge.missing", "为防止机器批量提交，请完成验证码后再提交。");

    private static readonly Refusal Wrong = Refusal.Invalid(ChallengeAnswer.Field, "challenge.wrong", "验证码不正确或已过期，请按新的图片再填一次。");

    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <param name="purpose">What it is asked for; an answer counts for nothing else. Also the purpose under which tries are counted with <see cref="RateLimit"/>.</param>
    public async Task<Challenge> IssueAsync(string purpose, string origin, CancellationToken ct)
    {
        var (here, everywhere) = await limit.CountAsync(purpose, origin, Window, ct);
        var bits = options.Value.Bits + BitOperations.Log2((uint)here + 1) + BitOperations.Log2((uint)(everywhere / UsualEverywhere) + 1);
        var now = clock.Now;
        var expires = new DateTime((now + ChallengeOptions.Life).Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, DateTimeKind.Utc);
        return new(Math.Min(bits, Math.Max(options.Value.MostBits, options.Value.Bits)), expires, new Guid(RandomNumberGenerator.GetBytes(16)));
    }

    /// <summary>Null when the answer holds. Whatever is handed in is spent, right or wrong.</summary>
    public async Task<Refusal?> RefuseAsync(string purpose, ChallengeAnswer answer, string origin, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(answer.Proof) && string.IsNullOrWhiteSpace(answer.Code)) return Missing;
        var now = clock.Now;
        if (Challenge.Read(answer.Challenge, purpose, index) is not { } challenge || challenge.ExpiresAt <= now || challenge.ExpiresAt > now + ChallengeOptions.Life) return Wrong;
        if (!await spent.SpendAsync(challenge.Id, challenge.ExpiresAt, ct)) return Wrong;
        if (Proof.Holds(challenge.Signature(purpose, index), answer.Proof, challenge.Bits)) return null;
        if (await limit.TakeAsync("challenge-code", origin, options.Value.CodesPerHour, Window, ct) is { } wait)
            return new(RefusalKind.TooMany, "challenge.too-many", $"同一网络一小时内填写验证码次数过多，请在 {Math.Max(1, Math.Ceiling(wait.TotalMinutes))} 分钟后再试。") { RetryAfter = wait };
        return ChallengeCode.Of(challenge.Id, index).Matches(answer.Code) ? null : Wrong;
    }
}
