using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Vouching;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.HelpDesk;

/// <summary>窗口核对证件: an HR officer has the person and the document before them, and confirms that the registered number is theirs.</summary>
/// <param name="Version">Of the person whom the officer looked at; a new number raises it.</param>
/// <param name="HasSeen">The officer states that they compared person and document.</param>
[Needs(RegistryPermissions.CheckDocuments)]
public sealed record CheckDocument(Guid OperationId, Guid PersonId, int Version, bool HasSeen) : ICommand;

public sealed class CheckDocumentHandler(XueshiDb db, UnitOfWork work, Vouching.Vouching vouching)
{
    private static readonly Proof AtCounter = new(IdentityProof.Office, "人社部门窗口当面核对证件");

    private static readonly Refusal Own = Refusal.NotAllowed("不能核对本人的证件，请由其他经办人办理。");

    private static readonly Refusal NotSeen = Refusal.Invalid("HasSeen", "registry.document-not-seen", "请当面核对本人和证件原件后再勾选。");

    private static readonly Refusal Changed = new(RefusalKind.Stale, "registry.person-changed", "您打开之后，这个人的资料已改动，请核对现在的内容后再办。");

    /// <summary>False for whom an office or the real-name platform has identified already.</summary>
    public static bool IsNeeded(Person person) => person is not ({ IdentityLevel: IdentityLevel.Verified } or { IdentityLevel: IdentityLevel.Vouched, ProvenBy: IdentityProof.Office });

    /// <returns>The person's id.</returns>
    public Task<Outcome<Guid>> HandleAsync(CheckDocument command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async _ =>
    {
        var person = await db.People.HelpedBy(db, actor).FirstOrDefaultAsync(p => p.Id == command.PersonId, ct);
        if (person is null) return Refusal.NotFound;
        if (person.Id == actor.PersonId) return Own;
        if (person.Version != command.Version) return Changed;
        if (!command.HasSeen) return NotSeen;
        return await vouching.VouchAsync(person, actor, AtCounter, ct) is { } refusal ? refusal : person.Id;
    }, ct);
}
