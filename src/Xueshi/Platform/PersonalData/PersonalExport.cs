using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Storage;

namespace Xueshi.Platform.PersonalData;

/// <summary>
/// Everything that is kept about a person, as a ZIP (个人信息保护法 第四十五条): <c>data.json</c> with every column of the inventory that concerns them, and their files.
/// Written row by row and file by file, so that it needs the same memory for everybody.
/// </summary>
public sealed class PersonalExport(XueshiDb db, PersonalRows rows, IEnumerable<PersonalTable> tables, IFileStore store, IClock clock)
{
    public const string DataFile = "data.json";

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task WriteAsync(Stream output, DataSubject subject, CancellationToken ct)
    {
        await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, ct);
        await using (var data = await zip.CreateEntry(DataFile).OpenAsync(ct)) await WriteDataAsync(data, subject, ct);
        await foreach (var file in db.Set<StoredFile>().AsNoTracking().Where(f => f.OwnerId == subject.PersonId).OrderBy(f => f.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (await store.OpenAsync(file.Digest, ct) is not { } content) continue;
            await using var kept = content;
            await using var entry = await zip.CreateEntry($"files/{file.Id:N}-{file.Name}", CompressionLevel.NoCompression).OpenAsync(ct);
            await kept.CopyToAsync(entry, ct);
        }
    }

    private async Task WriteDataAsync(Stream output, DataSubject subject, CancellationToken ct)
    {
        await using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        json.WriteString("exported_at", clock.Now);
        json.WriteStartArray("tables");
        foreach (var table in tables) await WriteTableAsync(json, table, subject, ct);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private async Task WriteTableAsync(Utf8JsonWriter json, PersonalTable table, DataSubject subject, CancellationToken ct)
    {
        var listed = DataInventory.Current.Table(table.Name);
        json.WriteStartObject();
        json.WriteString("table", table.Name);
        json.WriteString("title", listed.Title);
        if (table.WhyNotByPerson is { } why) json.WriteString("not_filed_by_person", why);
        json.WriteStartArray("columns");
        foreach (var column in listed.Columns) WriteColumn(json, table, column);
        json.WriteEndArray();
        json.WriteStartArray("rows");
        await foreach (var row in table.RowsOf(db, subject).WithCancellation(ct))
        {
            json.WriteStartObject();
            foreach (var value in rows.Of(table, row).Where(value => value.Withheld is null)) WriteValue(json, value);
            json.WriteEndObject();
            await json.FlushAsync(ct);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteColumn(Utf8JsonWriter json, PersonalTable table, InventoryColumn column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("purpose", column.Purpose);
        json.WriteString("basis", DataInventory.Current.Meaning(column.Basis));
        json.WriteString("kept", DataInventory.Current.Meaning(column.Keep));
        if (PersonalRows.WhyWithheld(table, column) is { } why) json.WriteString("withheld", why);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, PersonalValue value)
    {
        json.WritePropertyName(value.Column.Name);
        JsonSerializer.Serialize(json, value.Value, value.Value?.GetType() ?? typeof(object));
    }
}
