using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Codes;

/// <summary>Why a code is not sent or not taken.</summary>
public static class CodeRefusals
{
    /// <summary>The same for a wrong code, an old one, a used one and one that was never sent to anybody (ID-05).</summary>
    public static readonly Refusal Wrong = Refusal.Invalid("Code", "access.code-wrong", "验证码不正确或已失效。每个验证码 10 分钟内有效，最多填 5 次；仍不行的，请重新获取。");

    public static readonly Refusal TooMany = new(RefusalKind.TooMany, "access.codes-too-many", $"这个号码或邮箱一天最多收 {SentCode.MostPerDay} 个验证码，请明天再试。") { RetryAfter = TimeSpan.FromHours(1) };
}
