using System.Security.Cryptography;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Security;
using Xueshi.Platform.Web;

namespace Xueshi.Modules.Access.Codes;

/// <summary>Makes a code and stages the message that carries it, in the caller's transaction.</summary>
public sealed class CodeSending(XueshiDb db, RateLimit limit, Outbox outbox, FieldCipher cipher, BlindIndex index, IClock clock)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Takes one of the day's messages to this number or address.</summary>
    /// <param name="key">Its blind index; of nobody's, that of what was typed.</param>
    /// <returns>False when the day's are used up.</returns>
    public async Task<bool> TakeAsync(byte[] key, CancellationToken ct) =>
        await limit.TakeAsync("sent-code", Convert.ToHexString(key), SentCode.MostPerDay, Day, ct) is null;

    /// <param name="to">Null when nobody is to get it: the message is written all the same, and goes nowhere.</param>
    /// <param name="isToBeProven">The contact is not the account's yet, and is kept with the code.</param>
    /// <param name="use">What the message says it is for.</param>
    public SentCode Stage(CodePurpose purpose, Guid? accountId, ContactKind kind, Contact? to, bool isToBeProven, string use)
    {
        var (id, code, now) = (new Guid(RandomNumberGenerator.GetBytes(16)), SentCode.Draw(), clock.Now);
        var text = $"验证码 {code[..4]} {code[4..]}，用于{use}，10 分钟内有效。工作人员不会索要，请勿告诉他人；不是您本人操作的，请忽略。";
        var draft = to?.Draft("access.sent-code", "验证码", text) ?? new MessageDraft(MessageChannel.Nowhere, "", "access.sent-code", "", text);
        outbox.Stage(draft with { Urgent = true, Until = now + SentCode.Life });
        return db.Add(new SentCode
        {
            Id = id, Purpose = purpose, AccountId = accountId, Kind = kind, SentAt = now, CodeIndex = SentCode.IndexOf(id, code, index),
            Contact = to is not null && isToBeProven ? cipher.Encrypt(to.Text, SentCode.ContactPlace, id) : null,
        }).Entity;
    }
}
