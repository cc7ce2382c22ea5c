using System.Buffers.Text;
using System.Security.Cryptography;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Rosters;

/// <summary>Makes and recognizes the tokens of activation links: 192 random bits, of which only the blind index is stored.</summary>
public sealed class ActivationTokens(BlindIndex index, IdNumberVault vault, IConfiguration configuration)
{
    private const int TokenBytes = 24;

    private readonly Uri _root = new(configuration["Xueshi:PublicUrl"] ?? "http://127.0.0.1:5080");

    /// <returns>The link in full, which nobody can read again.</returns>
    public string Issue(Invitation invitation, DateTime now)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        invitation.IssueLink(IndexOf(token), now);
        return new Uri(_root, $"/activate/{token}").ToString();
    }

    /// <summary>A text message with a new link to the phone that the employer gave.</summary>
    public MessageDraft Message(Invitation invitation, string employer, DateTime now) => MessageDraft.Sms(
        vault.OpenPhone(invitation.Phone!, Invitation.PhonePlace, invitation.Id).Digits, "registry.activation",
        $"【继续教育】{employer}已将您列为本单位人员，请在 14 天内打开 {Issue(invitation, now)} 确认。不是您本人的，请在页面上说明。") with { Until = now + Invitation.LinkLife };

    public byte[] IndexOf(string token) => index.Of("activation", token);
}
