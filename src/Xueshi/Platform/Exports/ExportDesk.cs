using System.Security.Cryptography;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Serving;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Web;

namespace Xueshi.Platform.Exports;

/// <summary>Answers a request for an export: a short one at once, a long one with a place in the list of exports. The journal has it either way.</summary>
public sealed class ExportDesk(XueshiDb db, IEnumerable<IExportSource> sources, IClock clock, JournalWriter journal)
{
    /// <summary>Rows that somebody waits for; more are made behind the pages.</summary>
    public const int MostAtOnce = 1000;

    public const string Address = "/exports";

    /// <param name="format"><c>csv</c>, otherwise .xlsx.</param>
    /// <param name="page">Where it was asked for, to come back to after showing who it is (SE-03).</param>
    public async Task<IResult> AnswerAsync(string kind, Guid? subject, string? format, string page, Actor actor, CancellationToken ct)
    {
        var source = sources.First(each => each.Kind == kind);
        if (await source.FindAsync(subject, actor, ct) is not { } offer) return Results.NotFound();
        var (isCsv, now) = (format == "csv", clock.Now);
        if (!actor.MayTakeAway(offer.Rows, now)) return Results.LocalRedirect(ReauthenticateFirst.AddressFor(page));
        source.Record(journal, offer, subject, actor);
        if (offer.Rows > MostAtOnce) db.Add(Asked(kind, subject, isCsv, offer, actor, now));
        await db.SaveChangesAsync(ct);
        if (offer.Rows > MostAtOnce) return Results.LocalRedirect(Address);
        var (name, content) = await ExportWriting.WriteAsync(source, offer, subject, isCsv, actor, now, ct);
        return new GuardedResult(new MemoryStream(content), ExportWriting.ContentType(isCsv), name);
    }

    private static ExportFile Asked(string kind, Guid? subject, bool isCsv, ExportOffer offer, Actor actor, DateTime now) => new()
    {
        Id = new Guid(RandomNumberGenerator.GetBytes(16)),
        Kind = kind,
        SubjectId = subject,
        IsCsv = isCsv,
        Rows = offer.Rows,
        AccountId = actor.AccountId,
        PersonId = actor.PersonId,
        ActorName = actor.Name,
        OrganizationId = actor.OrganizationId,
        OrganizationName = actor.Organization?.Name ?? "",
        AskedAt = now,
        DueAt = now,
    };
}
