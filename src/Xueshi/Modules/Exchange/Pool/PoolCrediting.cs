using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Exchange.Import;
using Xueshi.Modules.Exchange.Model;
using Xueshi.Modules.Hours.Import;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Vouching;
using Xueshi.Modules.Registry.Sheets;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Exchange.Pool;

/// <summary>Credits what waits under a number in the transaction that proves it. The recognition window is asked about the day of filing, not of proof.</summary>
public sealed class PoolCrediting(XueshiDb db, CompletionRecorder recorder, IClock clock) : IIdentityListener
{
    private static readonly Actor Crediting = Actor.System("待匹配学时自动入账");

    public async Task NumberProvenAsync(Person person, Actor actor, CancellationToken ct)
    {
        if (person.IdNumberIndex is not { } index) return;
        var waiting = await db.Pool.Include(p => p.Row).Include(p => p.Import)
            .Where(p => p.State == PoolState.Waiting && p.IdNumberIndex == index).OrderBy(p => p.Id).ToListAsync(ct);
        var now = clock.Now;
        var book = new CompletionBook(db);
        foreach (var filed in waiting.GroupBy(p => (p.ImportId, p.FiledAt)))
        {
            foreach (var portion in filed.Chunk(CompletionRecorder.Most)) await CreditAsync(portion, person, book, now, ct);
        }
    }

    private async Task CreditAsync(PooledCompletion[] portion, Person person, CompletionBook book, DateTime now, CancellationToken ct)
    {
        var import = portion[0].Import!;
        foreach (var item in portion) item.Match(now);
        foreach (var item in portion.Where(p => !PersonName.AreSame(p.Row!.Name, person.Name)))
            item.Row!.Refuse(RowAnswers.NameDiffers, ImportColumns.Name, item.Row.Name);

        var own = portion.Where(p => PersonName.AreSame(p.Row!.Name, person.Name)).ToList();
        // A correction that waited replaced its original in the pool, so to the ledger it is new.
        var completions = own.ConvertAll(p => p.Row!.ToCompletion(person.Id) with { Action = CompletionAction.Add });
        var terms = new CompletionTerms(import.Id, BeijingTime.DayOf(portion[0].FiledAt), import.Sector, import.LegalBasis);
        var answers = await recorder.RecordAsync(completions, terms, Crediting, now, ct, book);
        foreach (var (item, answer) in own.Zip(answers)) RowAnswers.Apply(item.Row!, answer, isTrial: false);
    }
}
