using Xueshi.Platform.Journal;

namespace Xueshi.Modules.Registry.Corrections;

/// <summary>What corrections record; never a number.</summary>
public static class CorrectionChanges
{
    private const string OfPerson = "/profile/corrections/{subject}";

    public static readonly ChangeKind Drafted = new("registry.correction-drafted", "填写更正申请（{what}）");
    public static readonly ChangeKind ProofUploaded = new("registry.correction-proof-uploaded", "上传更正的证明材料「{file}」");
    public static readonly ChangeKind ProofTaken = new("registry.correction-proof-taken", "下载更正的证明材料「{file}」");
    public static readonly ChangeKind HandedIn = new("registry.correction-handed-in", "提交更正申请（{what}），由「{jurisdiction}」人社部门办理");
    public static readonly ChangeKind Withdrawn = new("registry.correction-withdrawn", "撤回更正申请（{what}）");
    public static readonly ChangeKind Approved = new("registry.correction-approved", "准予更正（{what}）") { ToldAt = OfPerson };
    public static readonly ChangeKind Returned = new("registry.correction-returned", "退回更正申请（{what}）") { ToldAt = OfPerson };
    public static readonly ChangeKind Rejected = new("registry.correction-rejected", "不予更正（{what}）") { ToldAt = OfPerson };
}
