using Xueshi.Platform.Journal;

namespace Xueshi.Modules.Exchange;

/// <summary>What this module records; the records that an import writes are told of by the module of hours.</summary>
public static class ExchangeChanges
{
    public static readonly ChangeKind Uploaded = new("exchange.uploaded", "上传学时文件「{file}」，共 {rows} 行，试算 {ready} 行可入账");
    public static readonly ChangeKind Confirmed = new("exchange.confirmed", "确认导入「{file}」");
    public static readonly ChangeKind Discarded = new("exchange.discarded", "作废未确认的导入「{file}」");
    public static readonly ChangeKind Undone = new("exchange.undone", "撤回导入「{file}」");
    public static readonly ChangeKind FailuresExported = new("exchange.failures-exported", "导出「{file}」未通过的 {rows} 行");
}
