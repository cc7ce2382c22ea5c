using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.People;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Recover.InPerson;

/// <summary>当面找回, decided by an officer before whom the person stands with their document.</summary>
/// <param name="AccountId">The account to be given back; null to refuse.</param>
/// <param name="DropsSecondFactor">The person has lost authenticator, passkeys and recovery codes as well.</param>
/// <param name="Reason">What was looked at, or why nothing is done.</param>
[Needs(AccessPermissions.RecoverAccounts), Reauthenticated]
public sealed record DecideRecovery(Guid OperationId, Guid RequestId, int Version, Guid? AccountId, bool DropsSecondFactor, string? Reason) : ICommand;

public sealed class DecideRecoveryHandler(XueshiDb db, UnitOfWork work, RecoveryLinks links, IdNumberVault vault, FieldCipher cipher, Outbox outbox, JournalWriter journal)
{
    private static readonly Refusal Decided = new(RefusalKind.Stale, "access.recovery-decided", "这件申请已经办结。");

    private static readonly Refusal NoAccount = Refusal.Invalid("Account", "access.recovery-account", "请选择要找回的账号；没有相符的，请退回并写明理由。");

    private static readonly Refusal ReasonMissing = Refusal.Invalid("Reason", "access.recovery-reason", $"请写明核对了什么证件，或为什么不能办理，不超过 {ReasonLimit.Longest} 个字。");

    /// <returns>The link in full, to be shown once; empty when the request was refused, or the answer is a repeated one.</returns>
    public async Task<Outcome<string>> HandleAsync(DecideRecovery command, Actor actor, CancellationToken ct)
    {
        var link = "";
        var decided = await work.RunAsync<Guid>(command, actor, async now =>
        {
            var request = await db.RecoveryRequests.OnDeskOf(actor).FirstOrDefaultAsync(r => r.Id == command.RequestId, ct);
            if (request is null) return Refusal.NotFound;
            if (request.DecidedAt is not null || request.Version != command.Version) return Decided;
            if (command.Reason?.Trim() is not { Length: > 0 and <= ReasonLimit.Longest } reason) return ReasonMissing;
            if (command.AccountId is not { } chosen)
            {
                request.Refuse(reason, actor.Name, now);
                outbox.Stage(MessageDraft.Sms(vault.OpenPhone(request.Phone, RecoveryRequest.PhonePlace, request.Id).Digits, "access.recovery-refused", $"【继续教育】您的账号找回申请未能办理：{reason}"));
                journal.Record(AccessChanges.InPersonRefused, actor, request, reason: reason);
                return request.Id;
            }
            var account = (await db.AccountsForAsync(request, actor, ct)).FirstOrDefault(a => a.Id == chosen);
            if (account is null) return NoAccount;
            (link, var tokenIndex) = links.Make();
            request.Grant(account.Id, command.DropsSecondFactor, tokenIndex, reason, actor.Name, now);
            foreach (var contact in account.ProvenContacts(cipher))
                outbox.Stage(contact.Draft("access.recovery-granted", "人社部门正在为您找回账号", $"{actor.Organization?.Name}核对证件后，已签发重新设置密码{(command.DropsSecondFactor ? "、解除两步验证" : "")}的链接。不是您本人办理的，请立即联系该部门。"));
            journal.Record(AccessChanges.InPersonGranted, actor, request, account.PersonId, reason: reason);
            return request.Id;
        }, ct);
        return decided.IsDone ? link : Outcome<string>.Refused(decided.Refusals);
    }
}

/// <summary>Makes and recognizes the links: 192 random bits, of which only the blind index is stored.</summary>
public sealed class RecoveryLinks(BlindIndex index, IConfiguration configuration)
{
    private const int TokenBytes = 24;

    private readonly Uri _root = new(configuration["Xueshi:PublicUrl"] ?? "http://127.0.0.1:5080");

    public (string Link, byte[] TokenIndex) Make()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        return (new Uri(_root, $"/recover/link/{token}").ToString(), IndexOf(token));
    }

    public byte[] IndexOf(string token) => index.Of("recovery-link", token);
}
