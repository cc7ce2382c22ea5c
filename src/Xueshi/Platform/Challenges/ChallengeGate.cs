using Xueshi.Platform.Web;
using Xueshi.Platform.Work;

namespace Xueshi.Platform.Challenges;

/// <summary>What every act open to strangers passes: the challenge of its form, and a number of tries an hour that all nodes count together (ID-03, ID-04).</summary>
public sealed class ChallengeGate(ChallengeDesk desk, RateLimit limit)
{
    /// <summary>Null when the way is free. Call it last, when the form is filled in rightly: the answer is spent.</summary>
    /// <param name="mostPerHour">Tries of one network.</param>
    public async Task<Refusal?> RefuseAsync(string purpose, HttpContext http, int mostPerHour, string prefix = "Input")
    {
        var (origin, ct) = (http.Connection.RemoteIpAddress?.ToString() ?? "", http.RequestAborted);
        if (await desk.RefuseAsync(purpose, ChallengeAnswer.Of(http, prefix), origin, ct) is { } refused) return refused;
        return await limit.TakeAsync(purpose, origin, mostPerHour, ChallengeDesk.Window, ct) is { } wait
            ? new(RefusalKind.TooMany, "challenge.too-many", $"同一网络一小时内提交次数过多，请在 {Math.Max(1, Math.Ceiling(wait.TotalMinutes))} 分钟后再试。") { RetryAfter = wait }
            : null;
    }
}
