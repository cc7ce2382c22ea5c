using System.Data.Common;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Web;

namespace Xueshi.Modules.Access.Sessions;

/// <summary>A session that has not been ended, of an account that may be used.</summary>
/// <param name="AuthenticatedAt">When the person last showed that it is they.</param>
/// <param name="MembershipId">The role last taken on; it may have ended since.</param>
/// <param name="HoldsRoles">Most people hold none, and are spared a second statement.</param>
/// <param name="Unread">Messages of the inbox; counted along, so that the menu's figure costs no statement of its own.</param>
public sealed record LiveSession(
    DateTime StartedAt, DateTime LastSeenAt, DateTime AuthenticatedAt, Guid? MembershipId, Guid AccountId, Guid PersonId, string Name, IdentityLevel Level, IdentityProof? ProvenBy, bool HoldsRoles, int Unread)
{
    private static readonly string Live = $"s.id = {{0}} AND s.ended_at IS NULL AND a.status = {(int)AccountStatus.Active}";

    private static readonly string Select =
        $"""
        SELECT s.started_at, s.last_seen_at, coalesce(s.reauthenticated_at, s.started_at), s.membership_id, a.id, p.id, p.name, p.identity_level, p.proven_by,
            EXISTS (SELECT 1 FROM access_memberships m WHERE m.account_id = a.id AND m.ended_at IS NULL),
            (SELECT count(*) FROM platform_inbox i WHERE i.person_id = p.id AND i.read_at IS NULL)
        FROM platform_sessions s JOIN access_accounts a ON a.id = s.account_id JOIN registry_people p ON p.id = a.person_id
        WHERE {Live};

        """;

    private static readonly string Person = $"(SELECT a.person_id FROM platform_sessions s JOIN access_accounts a ON a.id = s.account_id WHERE {Live})";

    /// <summary>Reads it in one trip, together with what the page behind it shows of the person.</summary>
    public static Task<LiveSession?> ReadAsync(XueshiDb db, Guid id, HttpContext http, CancellationToken ct)
    {
        var page = http.GetEndpoint()?.Metadata.GetMetadata<ReadAheadAttribute>()?.Of(http);
        var ahead = page?.SelectsFor(http.Request);
        return db.ReadTogetherAsync(
            Select + ahead?.Selects.Replace("{0}", Person, StringComparison.Ordinal),
            [id, .. ahead?.Values ?? []],
            async answers =>
            {
                var found = await answers.NextAsync(Read);
                if (ahead is not null) await page!.TakeAsync(answers);
                return found.SingleOrDefault();
            },
            ct);
    }

    private static LiveSession Read(DbDataReader row) => new(
        row.Moment(0), row.Moment(1), row.Moment(2), row.IsDBNull(3) ? null : row.GetGuid(3), row.GetGuid(4), row.GetGuid(5), row.GetString(6), (IdentityLevel)row.GetInt32(7),
        row.IsDBNull(8) ? null : (IdentityProof)row.GetInt32(8), row.GetBoolean(9), row.GetInt32(10));
}
