using Xueshi.Modules.Demo.Play;
using Xueshi.Modules.Demo.Story;
using Xueshi.Modules.Exchange.Import;
using Xueshi.Modules.Exchange.Model;
using Xueshi.Modules.Hours.Import;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Files.Workbooks;

namespace Xueshi.Modules.Demo.Acts;

/// <summary>学时导入 of what the platforms told, as a CSV file: taken in, looked at, confirmed.</summary>
public sealed record ImportCompleted(DateTime At, StoryOffice Office, IReadOnlyList<Completed> Rows) : Act(At, Rows.Select(row => row.Person).OfType<StoryPerson>())
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var actor = stage.ActorFor(Office);
        var file = await FileAsync();
        var upload = new UploadImport(stage.NewOperation(), $"{Office.Place.Name}学时{At:yyyy-MM}.csv", file, null);
        var id = await stage.DoAsync<UploadImportHandler, Guid>(this, handler => handler.HandleAsync(upload, actor, ct));
        stage.Keep(this, id);
        var confirm = new ConfirmImport(stage.NewOperation(), id, await stage.VersionAsync<ImportBatch>(this, ct));
        await stage.DoAsync<ConfirmImportHandler, Guid>(this, handler => handler.HandleAsync(confirm, actor, ct));
    }

    private async Task<byte[]> FileAsync()
    {
        using var file = new MemoryStream();
        await using (var csv = new CsvWriter(file))
        {
            await csv.WriteAsync([.. ImportColumns.Required, ImportColumns.StartedOn]);
            foreach (var (row, number) in Rows.Select((row, at) => (row, at + 1)))
                await csv.WriteAsync(
                [
                    row.Platform, $"{At:yyyyMMdd}-{Office.Uscc.Text[^5..]}-{number:00000}", row.IdNumber.Type.Name(), row.IdNumber.Text, row.Name, row.Year,
                    CategoryName.Short(row.Category), row.Course, row.Hours, CategoryName.Of(row.Unit), $"{row.RecognizedAt:yyyy-MM-dd HH:mm:ss}", row.Platform, "新增",
                    $"{row.StartedOn:yyyy-MM-dd}",
                ]);
        }
        return file.ToArray();
    }
}

/// <summary>撤回本批导入</summary>
public sealed record UndoCompleted(DateTime At, StoryOffice Office, ImportCompleted Import, string Reason) : Act(At)
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var command = new UndoImport(stage.NewOperation(), stage.IdOf(Import), await stage.VersionAsync<ImportBatch>(Import, ct), Reason);
        await stage.DoAsync<UndoImportHandler, Guid>(this, handler => handler.HandleAsync(command, stage.ActorFor(Office), ct));
    }
}

/// <summary>A completion that a platform tells at once, when it happens.</summary>
public sealed record TellCompletion(DateTime At, StoryPerson Person, Completed Completed) : Act(At, [Person])
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var day = DateOnly.FromDateTime(At);
        var completion = new Completion(
            stage.ActorOf(Person).PersonId, CompletionAction.Add, Completed.Platform, $"{At:yyyyMMddHHmmss}-{Person.Number}", new CeYear(Completed.Year), Completed.Category,
            Completed.Course, CreditHours.Of(Completed.Hours), Completed.Unit, "online", day, day, Completed.Platform, BeijingTime.ToUtc(At), Completed.Platform);
        await stage.DoAsync<RecordCompletionHandler, CompletionAnswer>(
            this, handler => handler.HandleAsync(new RecordCompletion(stage.NewOperation(), completion), Platform.Security.Actor.System(Completed.Platform), ct));
    }
}
