using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.Register;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Recover.InPerson;

/// <summary>当面找回, asked by somebody who has neither phone nor mail address any more. No picture of a document is taken: it is shown in person (个人信息保护法 第六条).</summary>
/// <param name="Explanation">What the person tells of the account.</param>
/// <param name="JurisdictionCode">Where they will come.</param>
[Open("anybody may ask; the officer who has seen the document decides")]
public sealed record AskInPerson(Guid OperationId, string? Name, IdNumber Number, PhoneNumber Phone, string? Explanation, string? JurisdictionCode) : ICommand;

public sealed class AskInPersonHandler(XueshiDb db, UnitOfWork work, IdNumberVault vault, FieldCipher cipher, JournalWriter journal)
{
    /// <summary>From one network within an hour.</summary>
    public const int MostPerHour = 20;

    public Task<Outcome<Guid>> HandleAsync(AskInPerson command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var refusals = new List<Refusal>();
        var (name, explanation) = (command.Name?.Trim() ?? "", command.Explanation?.Trim() ?? "");
        if (name.Length is 0 or > NewAccount.LongestName) refusals.Add(Refusal.Invalid("Name", "access.name-missing", "请填写证件上的姓名。"));
        if (explanation.Length is 0 or > RecoveryRequest.LongestExplanation)
            refusals.Add(Refusal.Invalid("Explanation", "access.explanation", $"请说明情况，不超过 {RecoveryRequest.LongestExplanation} 个字。"));
        var jurisdiction = await db.Jurisdictions.AsNoTracking().FirstOrDefaultAsync(j => j.Code == command.JurisdictionCode, ct);
        if (jurisdiction is null) refusals.Add(Refusal.Invalid("Jurisdiction", "registry.jurisdiction-missing", "请选择去哪里的人社部门办理。"));
        if (refusals.Count > 0) return refusals;

        var id = Guid.CreateVersion7(now);
        var request = new RecoveryRequest
        {
            Id = id, Name = name, IdType = command.Number.Type, Nationality = command.Number.Nationality, IdNumber = cipher.Encrypt(command.Number.Text, RecoveryRequest.IdNumberPlace, id),
            IdNumberIndex = vault.IndexOf(command.Number), Phone = vault.Seal(command.Phone, RecoveryRequest.PhonePlace, id), Explanation = explanation, JurisdictionId = jurisdiction!.Id, AskedAt = now,
        };
        db.Add(request);
        journal.Record(AccessChanges.InPersonAsked, actor, request);
        return id;
    }, ct);
}
