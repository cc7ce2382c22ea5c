using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Exchange.Import;
using Xueshi.Modules.Exchange.Model;
using Xueshi.Modules.Hours.Import;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Exchange.Pool;

/// <summary>Files rows whose number nobody has proven yet into the matching pool, and takes them out again when the source corrects or revokes them.</summary>
public sealed class PoolFiling(XueshiDb db, CompletionJudge judge, CePolicy policy)
{
    /// <param name="trial">Null to carry out.</param>
    public async Task FileAsync(
        IReadOnlyList<ImportRow> rows, ImportBatch batch, CompletionTerms terms, ImportTrial? trial, DateTime now, CancellationToken ct)
    {
        if (rows.Count == 0) return;
        var completions = rows.Select(r => r.ToCompletion(Guid.Empty)).ToList();
        var book = trial?.Book ?? new CompletionBook(db);
        await book.ReadAsync(completions, ct);
        var waiting = await WaitingAsync(completions, ct);
        foreach (var (row, completion) in rows.Zip(completions))
        {
            if (book.Find(completion) is not null)
            {
                row.Refuse(CompletionRefusals.OtherPerson.Message, ImportColumns.SourceRecordId, CellReading.Shown(row.SourceRecordId!));
                continue;
            }
            if (judge.RefuseBeforeKnowing(completion, terms, policy.Requirement(completion.Year, batch.Sector ?? Sector.General)) is { } refusal)
            {
                row.Refuse(refusal.Message);
                continue;
            }
            File(row, batch, waiting, trial, now);
        }
    }

    private void File(ImportRow row, ImportBatch batch, Dictionary<(string, string), PooledCompletion> waiting, ImportTrial? trial, DateTime now)
    {
        var key = (row.SourceSystem!, row.SourceRecordId!);
        var earlier = waiting.GetValueOrDefault(key);
        var holder = trial?.Waiting.GetValueOrDefault(key) ?? earlier?.IdNumberIndex;
        var isWaiting = holder is not null;
        switch (row.Action)
        {
            case CompletionAction.Add when isWaiting:
                (row.State, row.Answer) = (ImportRowState.Known, "已有：该来源记录号已在待匹配池中");
                return;
            case CompletionAction.Correct or CompletionAction.Revoke when isWaiting && !CryptographicOperations.FixedTimeEquals(holder, row.IdNumberIndex):
                row.Refuse(CompletionRefusals.OtherPerson.Message, ImportColumns.SourceRecordId, CellReading.Shown(row.SourceRecordId!));
                return;
            case CompletionAction.Correct or CompletionAction.Revoke when !isWaiting:
                row.Refuse(CompletionRefusals.NothingToChange.Message, ImportColumns.SourceRecordId, CellReading.Shown(row.SourceRecordId!));
                return;
            case CompletionAction.Revoke:
                trial?.Waiting.Remove(key);
                if (trial is null) earlier!.Withdraw("已由来源平台撤销", now);
                waiting.Remove(key);
                (row.State, row.Answer) = trial is null ? (ImportRowState.Done, "已从待匹配池撤下") : (ImportRowState.Ready, "将从待匹配池撤下");
                return;
        }
        if (trial is not null)
        {
            trial.Waiting[key] = row.IdNumberIndex!;
            (row.State, row.Answer) = (ImportRowState.WillWait, "证件号码尚无人核实，将进入待匹配池；本人经单位确认后自动入账");
            return;
        }
        earlier?.Withdraw("已由来源平台更正，改以更正后的内容待匹配", now);
        waiting[key] = new PooledCompletion
        {
            Id = Guid.CreateVersion7(now),
            RowId = row.Id,
            Row = row,
            ImportId = batch.Id,
            IdNumberIndex = row.IdNumberIndex!,
            SourceSystem = row.SourceSystem!,
            SourceRecordId = row.SourceRecordId!,
            FiledAt = now,
        };
        db.Add(waiting[key]);
        (row.State, row.Answer) = (ImportRowState.Waiting, "在待匹配池中，本人经单位确认后自动入账");
    }

    private async Task<Dictionary<(string, string), PooledCompletion>> WaitingAsync(List<Completion> completions, CancellationToken ct)
    {
        var systems = completions.Select(c => c.SourceSystem).Distinct().ToList();
        var numbers = completions.Select(c => c.SourceRecordId).Distinct().ToList();
        return await db.Pool.Include(p => p.Row)
            .Where(p => p.State == PoolState.Waiting && systems.Contains(p.SourceSystem) && numbers.Contains(p.SourceRecordId))
            .ToDictionaryAsync(p => (p.SourceSystem, p.SourceRecordId), ct);
    }
}
