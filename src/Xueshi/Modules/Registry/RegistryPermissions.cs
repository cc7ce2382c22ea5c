namespace Xueshi.Modules.Registry;

/// <summary>What may be done in the registry; one line each. Also the names of the pages' policies.</summary>
public static class RegistryPermissions
{
    /// <summary>维护本人资料、选择单位</summary>
    public const string OwnProfile = "registry.own-profile";

    /// <summary>本人实名认证</summary>
    public const string OwnIdentity = "registry.own-identity";

    /// <summary>查看本单位人员</summary>
    public const string ViewStaff = "registry.view-staff";

    /// <summary>导入本单位名册、发送激活链接</summary>
    public const string Rosters = "registry.rosters";

    /// <summary>确认、退回、解除本单位人员</summary>
    public const string ConfirmPeople = "registry.confirm-people";

    /// <summary>单位资料：维护联系方式，申请变更、调整辖区、注销</summary>
    public const string OwnOrganization = "registry.own-organization";

    /// <summary>办理单位事项：信息变更、调整辖区、行业主管、注销</summary>
    public const string DecideRequests = "registry.decide-requests";

    /// <summary>审核单位注册</summary>
    public const string ReviewOrganizations = "registry.review-organizations";

    /// <summary>单位逾期不答复的，代为确认或退回</summary>
    public const string Arbitrate = "registry.arbitrate";

    /// <summary>查询本辖区人员、单位的办理情况</summary>
    public const string HelpDesk = "registry.help-desk";

    /// <summary>窗口当面核对证件</summary>
    public const string CheckDocuments = "registry.check-documents";

    /// <summary>办理更正姓名、证件的申请</summary>
    public const string DecideCorrections = "registry.decide-corrections";

    /// <summary>答复本辖区人员的个人信息请求</summary>
    public const string AnswerDataRequests = "registry.answer-data-requests";

    /// <summary>核实、合并重复人员</summary>
    public const string MergePeople = "registry.merge-people";

    /// <summary>显示完整证件号</summary>
    public const string UnmaskIdNumber = "registry.unmask-id-number";
}
