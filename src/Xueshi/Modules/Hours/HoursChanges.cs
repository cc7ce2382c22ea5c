using Xueshi.Platform.Journal;

namespace Xueshi.Modules.Hours;

/// <summary>What this module records.</summary>
public static class HoursChanges
{
    private const string OnRecord = HoursAddresses.Records + "/{subject}";

    public static readonly ChangeKind DraftSaved = new("hours.draft-saved", "保存草稿「{course}」");
    public static readonly ChangeKind Submitted = new("hours.submitted", "申报「{course}」{year} 年度{category} {hours}，交{recognizer}认定");
    public static readonly ChangeKind Withdrawn = new("hours.withdrawn", "撤回「{course}」的申报");
    public static readonly ChangeKind Deleted = new("hours.deleted", "删除草稿「{course}」");
    public static readonly ChangeKind RecordMoved = new("hours.record-moved", "重复登记归并，「{course}」转由{recognizer}认定") { ToldAt = "/hours/records/{subject}" };
    public static readonly ChangeKind RecordFollowed = new("hours.record-followed", "变更单位，「{course}」转由{recognizer}认定") { ToldAt = OnRecord };
    public static readonly ChangeKind Approved = new("hours.approved", "审核同意「{course}」，认定 {hours}，计入 {year} 年度{category}") { ToldAt = OnRecord };
    public static readonly ChangeKind Returned = new("hours.returned", "退回「{course}」请修改") { ToldAt = OnRecord };
    public static readonly ChangeKind Rejected = new("hours.rejected", "审核不同意「{course}」") { ToldAt = OnRecord };
    public static readonly ChangeKind ApprovalUndone = new("hours.approval-undone", "撤回对「{course}」的认定，{hours}已从 {year} 年度扣回，记录回到待认定") { ToldAt = OnRecord };
    public static readonly ChangeKind Revoked = new("hours.revoked", "撤销「{course}」的认定，{hours}已从 {year} 年度扣回") { ToldAt = OnRecord };
    public static readonly ChangeKind Restored = new("hours.restored", "复核恢复「{course}」的认定，{hours}重新计入 {year} 年度") { ToldAt = OnRecord };
    public static readonly ChangeKind Appealed = new("hours.appealed", "对「{course}」的审核结果提出申诉");
    public static readonly ChangeKind AppealDismissed = new("hours.appeal-dismissed", "申诉不成立，维持对「{course}」的审核结果") { ToldAt = OnRecord };
    public static readonly ChangeKind AppealUpheld = new("hours.appeal-upheld", "申诉成立，「{course}」重新待认定") { ToldAt = OnRecord };
    public static readonly ChangeKind YearCorrected = new("hours.year-corrected", "「{course}」的申报年度由 {from} 更正为 {to}") { ToldAt = OnRecord };
    public static readonly ChangeKind RecognizerAssigned = new("hours.recognizer-assigned", "指派{recognizer}认定「{course}」") { ToldAt = OnRecord };
    public static readonly ChangeKind EvidenceUploaded = new("hours.evidence-uploaded", "上传证明材料「{file}」");
    public static readonly ChangeKind EvidenceDownloaded = new("hours.evidence-downloaded", "下载证明材料「{file}」原件");
    public static readonly ChangeKind Imported = new("hours.imported", "自动写入「{course}」{year} 年度{category} {hours}（来源：{source}）");
    public static readonly ChangeKind RecordMerged = new("hours.record-merged", "「{course}」{year} 年度的记录随档案合并转入");
    public static readonly ChangeKind RecordDoubled = new("hours.record-doubled", "「{course}」{year} 年度 {hours} 学时与已有的记录重复，合并后不计入");
    public static readonly ChangeKind RecordUnmerged = new("hours.record-unmerged", "「{course}」{year} 年度的记录随撤销合并转回");
}
