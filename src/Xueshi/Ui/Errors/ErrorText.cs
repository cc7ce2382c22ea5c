namespace Xueshi.Ui.Errors;

/// <summary>What an HTTP answer says to people: what happened and what to do next.</summary>
/// <param name="WithReference">Whether the reference number helps the one who is asked about it.</param>
public sealed record ErrorText(string Title, string Advice, bool WithReference)
{
    public static ErrorText For(int status) => status switch
    {
        400 => new("无法处理这次请求", "页面可能打开得太久，或提交的内容不完整。请返回上一页，刷新后再提交。", true),
        401 => new("请先登录", "登录后再打开这个页面。", false),
        403 => new("您没有办理这项业务的权限", "如果您还代表单位办事，请在右上角切换身份后再试；仍不能办理的，请与本单位管理员联系。", true),
        404 => new("没有找到这个页面", "地址可能有误，或者内容不在您可以查看的范围内。请检查地址，或从首页重新进入。", false),
        409 => new("内容刚刚被其他人更新", "您打开页面之后，有人先办理了这一项。请重新打开，看过最新内容后再决定。", true),
        413 => new("提交的内容太大", "请压缩附件后再提交，每个文件不超过 10 MB。", false),
        429 => new("操作过于频繁", "请稍等片刻再试。", false),
        503 => new("系统正忙", "现在办理的人较多，请一分钟后再试。您已经保存的内容不会丢失。", true),
        >= 500 => new("系统出错了", "这不是您的问题，我们已经记录下来。请稍后再试；仍然出错的，请把下面的编号告诉咨询电话。", true),
        _ => new("无法完成这次请求", "请返回上一页后再试。", true),
    };
}
