using Xueshi.Modules.Exchange.Model;
using Xueshi.Modules.Exchange.Pool;
using Xueshi.Modules.Hours.Import;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Sheets;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Exchange.Import;

/// <summary>Answers a portion of readable rows, at most <see cref="CompletionRecorder.Most"/>, in a fixed number of statements: for trial or in earnest.</summary>
public sealed class RowAnswers(ProvenPeople people, OthersNumbers others, CompletionRecorder recorder, PoolFiling pool)
{
    public static readonly string NameDiffers = "姓名与证件号不符，请与来源平台核对。";

    public static readonly string NotOurs = "该来源记录号不是本部门导入的，请由原导入部门更正或撤销。";

    /// <param name="trial">What earlier portions of the file would have written; null to carry out.</param>
    public async Task AnswerAsync(IReadOnlyList<ImportRow> rows, ImportBatch batch, ImportTrial? trial, Actor actor, DateTime now, CancellationToken ct)
    {
        var terms = new CompletionTerms(batch.Id, BeijingTime.DayOf(now), batch.Sector, batch.LegalBasis);
        var proven = await people.FindAsync(rows.Select(r => r.IdNumberIndex!), ct);
        var foreign = await others.FindAsync(rows, batch.OrganizationId, ct);
        List<(ImportRow Row, Completion Completion)> matched = [];
        List<ImportRow> unmatched = [];
        foreach (var row in rows)
        {
            if (row.Action != CompletionAction.Add && foreign.Contains((row.SourceSystem!, row.SourceRecordId!))) row.Refuse(NotOurs, ImportColumns.SourceRecordId, CellReading.Shown(row.SourceRecordId!));
            else if (!proven.TryGetValue(Convert.ToHexString(row.IdNumberIndex!), out var person)) unmatched.Add(row);
            else if (!PersonName.AreSame(person.Name, row.Name)) row.Refuse(NameDiffers, ImportColumns.Name, row.Name);
            else matched.Add((row, row.ToCompletion(person.Id)));
        }
        var completions = matched.ConvertAll(m => m.Completion);
        var answers = trial is null
            ? await recorder.RecordAsync(completions, terms, actor, now, ct)
            : await recorder.TryAsync(completions, trial.Book, terms, actor, now, ct);
        for (var i = 0; i < matched.Count; i++) Apply(matched[i].Row, answers[i], trial is not null);
        await pool.FileAsync(unmatched, batch, terms, trial, now, ct);
    }

    /// <summary>Turns what became of a completion into the row's answer.</summary>
    public static void Apply(ImportRow row, CompletionAnswer answer, bool isTrial)
    {
        if (answer.Refusal is { } refusal)
        {
            row.Refuse(refusal.Message, ColumnOf(refusal.Field));
            return;
        }
        if (answer.Result == CompletionResult.Known)
        {
            (row.State, row.Answer) = (ImportRowState.Known, answer.Remark!);
            return;
        }
        row.State = isTrial ? ImportRowState.Ready : ImportRowState.Done;
        if (!isTrial) (row.RecordId, row.PriorRecordId) = (answer.RecordId, answer.PriorRecordId);
        var (hours, year) = ($"{answer.Credited} {CategoryName.Of(answer.Unit)}", row.Year!.Value);
        var what = answer.Result switch
        {
            CompletionResult.Revoked => isTrial ? "将撤销原记录，扣回学时" : "已撤销原记录，学时已扣回",
            CompletionResult.Corrected => isTrial ? $"将更正为 {hours}" : $"已更正为 {hours}",
            _ => isTrial ? $"将计入 {year} 年度{CategoryName.Full(row.Category!.Value)} {hours}" : $"已计入 {year} 年度{CategoryName.Full(row.Category!.Value)} {hours}",
        };
        row.Answer = answer.Remark is null ? what : $"{what}（{answer.Remark}）";
    }

    private static string? ColumnOf(string? field) => field switch
    {
        nameof(Completion.Year) => ImportColumns.Year,
        nameof(Completion.Category) => ImportColumns.Category,
        nameof(Completion.Hours) => ImportColumns.Hours,
        _ => null,
    };
}

/// <summary>What a dry run remembers from one portion of the file to the next.</summary>
public sealed class ImportTrial(XueshiDb db)
{
    public CompletionBook Book { get; } = new(db);

    /// <summary>Source numbers that would wait in the pool, each for whom: the blind index.</summary>
    public Dictionary<(string, string), byte[]> Waiting { get; } = [];
}
