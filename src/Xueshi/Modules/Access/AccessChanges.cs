using Xueshi.Platform.Journal;

namespace Xueshi.Modules.Access;

/// <summary>What this module records.</summary>
public static class AccessChanges
{
    public static readonly ChangeKind Registered = new("access.registered", "注册账号");
    public static readonly ChangeKind SignedIn = new("access.signed-in", "登录");
    public static readonly ChangeKind SignInFailed = new("access.sign-in-failed", "登录未成功：{why}");
    public static readonly ChangeKind Locked = new("access.locked", "连续 5 次密码错误，锁定 1 小时");
    public static readonly ChangeKind SignedOut = new("access.signed-out", "退出登录");
    public static readonly ChangeKind SessionEnded = new("access.session-ended", "退出在{device}上的登录");
    public static readonly ChangeKind OthersEnded = new("access.others-ended", "退出其他全部登录，共 {count} 处");
    public static readonly ChangeKind SessionDisplaced = new("access.session-displaced", "同时登录超过 3 处，最早的一处（{device}）已退出");
    public static readonly ChangeKind PasswordChanged = new("access.password-changed", "修改密码，其他登录随即退出");
    public static readonly ChangeKind Reauthenticated = new("access.reauthenticated", "再次确认是本人（{how}）");
    public static readonly ChangeKind RecoveryAsked = new("access.recovery-asked", "请求找回密码");
    public static readonly ChangeKind UserNameAsked = new("access.user-name-asked", "请求找回用户名");
    public static readonly ChangeKind PasswordRecovered = new("access.password-recovered", "重新设置密码（{how}），全部登录随即退出");
    public static readonly ChangeKind InPersonAsked = new("access.in-person-asked", "登记当面找回账号");
    public static readonly ChangeKind InPersonGranted = new("access.in-person-granted", "当面核对证件，签发重新设置密码的链接") { ToldAt = "/account/timeline" };
    public static readonly ChangeKind InPersonRefused = new("access.in-person-refused", "退回当面找回账号的申请");
    public static readonly ChangeKind PasswordAccepted = new("access.password-accepted", "登录的密码正确，等待两步验证");
    public static readonly ChangeKind SecondFactorSet = new("access.second-factor-set", "启用两步验证");
    public static readonly ChangeKind SecondFactorLost = new("access.second-factor-lost", "当面核对证件后，解除丢失的两步验证、通行密钥和恢复码");
    public static readonly ChangeKind SecondFactorRemoved = new("access.second-factor-removed", "关闭两步验证");
    public static readonly ChangeKind RecoveryCodesMade = new("access.recovery-codes-made", "重新生成恢复码 {count} 个");
    public static readonly ChangeKind RecoveryCodeUsed = new("access.recovery-code-used", "用恢复码登录");
    public static readonly ChangeKind PasskeyAdded = new("access.passkey-added", "添加通行密钥「{name}」");
    public static readonly ChangeKind PasskeyRemoved = new("access.passkey-removed", "删除通行密钥「{name}」");
    public static readonly ChangeKind PasskeyUsed = new("access.passkey-used", "用通行密钥「{name}」登录");
    public static readonly ChangeKind ContactCodeAsked = new("access.contact-code-asked", "请求发送验证码核验{kind}");
    public static readonly ChangeKind ContactProven = new("access.contact-proven", "{kind}已核验");
    public static readonly ChangeKind ContactRemoved = new("access.contact-removed", "删除{kind}");
    public static readonly ChangeKind ContactDisplaced = new("access.contact-displaced", "登记的{kind}已由他人核验为本人使用，从账号移除") { ToldAt = "/account/security/contacts" };
    public static readonly ChangeKind AccountRetired = new("access.account-retired", "账号「{account}」停用，改用「{present}」登录") { ToldAt = "/account/security" };
    public static readonly ChangeKind AccountMoved = new("access.account-moved", "账号「{account}」转到合并后的登记");
    public static readonly ChangeKind AccountReopened = new("access.account-reopened", "账号「{account}」恢复使用");
    public static readonly ChangeKind ProvincialLinked = new("access.provincial-linked", "绑定省网厅账号");
    public static readonly ChangeKind ProvincialUnlinked = new("access.provincial-unlinked", "解除绑定省网厅账号");
    public static readonly ChangeKind ProvincialUsed = new("access.provincial-used", "用省网厅账号登录");
    public static readonly ChangeKind RoleTaken = new("access.role-taken", "切换身份为{role}");
    public static readonly ChangeKind RoleOffered = new("access.role-offered", "邀请{name}担任「{organization}」的{role}（{terms}）") { ToldAt = "/account/role-invitations/{subject}" };
    public static readonly ChangeKind RoleOfferWithdrawn = new("access.role-offer-withdrawn", "撤回请{name}担任「{organization}」{role}的邀请") { ToldAt = "/account/roles" };
    public static readonly ChangeKind RoleOfferDeclined = new("access.role-offer-declined", "谢绝担任「{organization}」的{role}");
    public static readonly ChangeKind RoleOfferAnswered = new("access.role-offer-answered", "{name}{answer}担任「{organization}」的{role}") { ToldAt = "/account/roles" };
    public static readonly ChangeKind Appointed = new("access.appointed", "{name}接受邀请，担任「{organization}」的{role}（{terms}）");
    public static readonly ChangeKind MembershipChanged = new("access.membership-changed", "变更{name}在「{organization}」的{role}授权：{terms}") { ToldAt = "/account/roles" };
    public static readonly ChangeKind Dismissed = new("access.dismissed", "解除{name}在「{organization}」的{role}授权") { ToldAt = "/account/roles" };
    public static readonly ChangeKind SteppedDown = new("access.stepped-down", "{name}不再担任「{organization}」的{role}");
    public static readonly ChangeKind HandedOver = new("access.handed-over", "{name}将「{organization}」的{role}移交给{successor}") { ToldAt = "/account/roles" };
    public static readonly ChangeKind RoleFollowed = new("access.role-followed", "归并办理中，{name}担任「{organization}」的{role}（{terms}）") { ToldAt = "/account/roles" };
    public static readonly ChangeKind AdministratorDesignated = new("access.administrator-designated", "凭单位公函指定{name}为「{organization}」的管理员，等待本人接受");
    public static readonly ChangeKind StandingTold = new("access.standing-told", "「{organization}」{what}") { ToldAt = "/home" };
    public static readonly ChangeKind DataExported = new("access.data-exported", "导出本人的个人信息");
    public static readonly ChangeKind ExportDownloaded = new("access.export-downloaded", "下载导出的「{file}」，共 {rows} 行");
    public static readonly ChangeKind AccountClosed = new("access.account-closed", "注销账号，{until} 前登录可以撤回");
    public static readonly ChangeKind ClosingTakenBack = new("access.closing-taken-back", "登录并撤回注销，账号恢复正常");
    public static readonly ChangeKind AccountDisabled = new("access.account-disabled", "停用账号") { ToldAt = "/account/timeline" };
    public static readonly ChangeKind AccountRestored = new("access.account-restored", "恢复账号") { ToldAt = "/account/timeline" };
    public static readonly ChangeKind AccountLookedUp = new("access.account-looked-up", "查询账号");
    public static readonly ChangeKind FirstStarted = new("access.first-started", "首次启动，创建平台管理员和「{organization}」");
}
