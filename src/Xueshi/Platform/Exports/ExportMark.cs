using Xueshi.Platform.Clock;
using Xueshi.Platform.Security;

namespace Xueshi.Platform.Exports;

/// <summary>Who took a file away and when, in its name and, in a workbook, on a sheet of its own (EX-02).</summary>
/// <param name="At">UTC.</param>
public sealed record ExportMark(string Who, string For, DateTime At)
{
    public const string Sheet = "导出标记";

    public static ExportMark Of(Actor actor, DateTime now) => new(actor.Name, actor.Organization?.Name ?? "个人", now);

    public string NameOf(string title) => $"{title}-{Who}-{At + BeijingTime.Offset:yyyyMMdd-HHmm}";

    public IEnumerable<IReadOnlyList<object?>> Rows(int rows) =>
    [
        ["导出人", Who], ["所代表的单位", For], ["导出时间", BeijingTime.Format(At)], ["行数", rows],
        ["提示", "含个人信息，仅供本次业务使用，用后删除；导出已记入办理日志（个人信息保护法第五十一条）"],
    ];
}
