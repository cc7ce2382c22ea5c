using Xueshi.Platform.Challenges;
using Xueshi.Platform.Web;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.SignIn;

/// <summary>How many sign-ins may fail within an hour (<c>Xueshi:SignIn</c>), counted by all nodes together (ID-03). A success gives its try back, so that a large office behind one address is not kept out.</summary>
public sealed class SignInLimits
{
    public int FailuresPerNetwork { get; set; } = 100;

    public int FailuresEverywhere { get; set; } = 20_000;

    /// <summary>Taken before the password is looked at, so that tries at the same moment count, too.</summary>
    public async Task<Refusal?> RefuseAsync(RateLimit limit, string origin, CancellationToken ct) =>
        await limit.TakeAsync(ChallengePurposes.SignIn, origin, FailuresPerNetwork, ChallengeDesk.Window, ct, FailuresEverywhere) is { } wait
            ? new(RefusalKind.TooMany, "access.too-many", $"登录失败次数过多，请在 {Math.Max(1, Math.Ceiling(wait.TotalMinutes))} 分钟后再试，或在以前登录过的浏览器上登录。") { RetryAfter = wait }
            : null;
}
