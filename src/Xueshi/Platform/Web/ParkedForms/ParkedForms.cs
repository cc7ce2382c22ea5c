using System.Collections;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Platform.Web.ParkedForms;

/// <summary>
/// Keeps what was typed when a session ends under a form, or when the person is to show first who they are, until the same account is back on the same page. Text only: no files, passwords or tokens.
/// </summary>
public sealed class ParkedForms(XueshiDb db, IDataProtectionProvider protection, IClock clock, CurrentActor current, IHttpContextAccessor http)
{
    /// <summary>The query under which the page is opened again; of use to the account alone.</summary>
    public const string Query = "parked";

    /// <summary>Characters of all names and values together; a longer form is not kept.</summary>
    public const int Most = 64 * 1024;

    /// <summary>The page shows 已恢复您上次填写的内容.</summary>
    public bool IsRestored { get; private set; }

    /// <summary>Keeps the fields of a posted form.</summary>
    /// <returns>The id under which they come back; null when there is nothing to keep, or too much.</returns>
    public async Task<Guid?> ParkAsync(Guid accountId, string path, IFormCollection form, CancellationToken ct)
    {
        var fields = form.Where(IsKept).ToDictionary(field => field.Key, field => field.Value.ToArray());
        if (fields.Count == 0 || fields.Sum(field => field.Key.Length + field.Value.Sum(value => value?.Length ?? 0)) > Most) return null;
        var now = clock.Now;
        var id = Guid.CreateVersion7(now);
        db.Add(new ParkedForm { Id = id, AccountId = accountId, Path = path, Fields = Sealing(accountId, path).Protect(JsonSerializer.SerializeToUtf8Bytes(fields)), At = now });
        await db.SaveChangesAsync(ct);
        var old = now - ParkedForm.Life;
        await db.Set<ParkedForm>().Where(f => f.At < old || (f.AccountId == accountId && f.Path == path && f.Id != id)).ExecuteDeleteAsync(ct);
        return id;
    }

    /// <summary>The form of the present page as it was left; null when none was left here by this account.</summary>
    /// <param name="prefix">That of the form: one page may have several.</param>
    public async Task<T?> RestoreAsync<T>(CancellationToken ct, string prefix = "Input")
        where T : class, new()
    {
        if (await FindAsync(ct) is not { } parked) return null;
        var fields = parked.Where(field => field.Key.StartsWith($"{prefix}.", StringComparison.Ordinal)).ToDictionary(field => field.Key[(prefix.Length + 1)..], field => field.Value);
        if (fields.Count == 0) return null;
        var input = new T();
        foreach (var property in typeof(T).GetProperties().Where(property => property.CanWrite && fields.ContainsKey(property.Name)))
        {
            var values = fields[property.Name];
            if (property.PropertyType == typeof(string)) property.SetValue(input, values.FirstOrDefault());
            else if (typeof(IEnumerable).IsAssignableFrom(property.PropertyType) && property.PropertyType.IsAssignableFrom(typeof(List<string>))) property.SetValue(input, values.OfType<string>().ToList());
        }
        IsRestored = true;
        return input;
    }

    /// <summary>The form was sent at last.</summary>
    public Task DropAsync(Guid id, Guid accountId, CancellationToken ct) =>
        db.Set<ParkedForm>().Where(f => f.Id == id && f.AccountId == accountId).ExecuteDeleteAsync(ct);

    /// <summary>A field that people fill in, passwords aside.</summary>
    public static bool IsKept(KeyValuePair<string, StringValues> field) =>
        field.Key.Contains('.', StringComparison.Ordinal) && !field.Key.Contains("password", StringComparison.OrdinalIgnoreCase);

    private async Task<Dictionary<string, string?[]>?> FindAsync(CancellationToken ct)
    {
        if (http.HttpContext is not { Request: var request } || !HttpMethods.IsGet(request.Method)) return null;
        if (!Guid.TryParse(request.Query[Query], out var id) || current.ActorOrNull is not { } actor) return null;
        var (path, old) = (request.Path.ToString(), clock.Now - ParkedForm.Life);
        var parked = await db.Set<ParkedForm>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id && f.AccountId == actor.AccountId && f.Path == path && f.At >= old, ct);
        return parked is null ? null : JsonSerializer.Deserialize<Dictionary<string, string?[]>>(Sealing(actor.AccountId, path).Unprotect(parked.Fields));
    }

    private IDataProtector Sealing(Guid accountId, string path) => protection.CreateProtector("parked-forms", $"{accountId:N}", path);
}
