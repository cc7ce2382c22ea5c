using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Provincial;

public static class ProvincialRefusals
{
    /// <summary>No account of ours holds the number by proof: a newcomer, or somebody whose number is a mere claim here.</summary>
    public static readonly Refusal NoAccount = Refusal.Rule("access.provincial-no-account", "这个省网厅账号还没有绑定本系统的账号。");

    public static readonly Refusal NotVerified = Refusal.Rule(
        "access.provincial-not-verified", "这个省网厅账号尚未实名，不能据此登录或绑定。请先在省网厅完成实名认证，或用密码登录。");

    public static readonly Refusal Merged = Refusal.Rule(
        "access.provincial-merged", "您的两份登记已合并，这个省网厅账号原来绑定的账号不再使用。请用保留的账号登录，再重新绑定；忘记用户名的，可以找回。");

    public static readonly Refusal LinkedElsewhere = Refusal.Rule("access.provincial-linked", "这个省网厅账号已绑定另一个账号，请先用那个账号登录并解除绑定。");

    public static readonly Refusal NumberDiffers = Refusal.Rule(
        "access.provincial-differs", "省网厅账号的证件号码与本账号登记的不一致，不能绑定。登记有误的，请先更正证件号码。");

    public static readonly Refusal Over = Refusal.Rule("access.provincial-over", "省网厅的登录已过期，请重新从省网厅登录。");
}
