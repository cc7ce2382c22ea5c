using System.Buffers.Text;
using System.Security.Cryptography;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Members;

/// <summary>Makes and recognizes the links of invitations: 192 random bits, of which only the blind index is stored (ID-11).</summary>
public sealed class RoleLinks(BlindIndex index, FieldCipher cipher, IConfiguration configuration)
{
    private const int TokenBytes = 24;

    private const string Purpose = "access.role-invitation";

    private readonly Uri _root = new(configuration["Xueshi:PublicUrl"] ?? "http://127.0.0.1:5080");

    /// <summary>The message with a new link, to the phone or the mail address that the invitation names.</summary>
    public MessageDraft Message(RoleInvitation invitation, string organization)
    {
        var to = cipher.Decrypt(invitation.Contact!, RoleInvitation.ContactPlace, invitation.Id);
        var text = $"{organization}邀请您担任{invitation.Role.Name()}，请在 {BeijingTime.Format(invitation.ExpiresAt)} 前登录本系统，再打开 {Issue(invitation)} 接受或谢绝。";
        var draft = to.Contains('@') ? MessageDraft.Mail(to, Purpose, "邀请您担任单位工作人员", text) : MessageDraft.Sms(to, Purpose, $"【继续教育】{text}");
        return draft with { Until = invitation.ExpiresAt };
    }

    public byte[] IndexOf(string token) => index.Of("role-invitation", token);

    private string Issue(RoleInvitation invitation)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        invitation.IssueLink(IndexOf(token));
        return new Uri(_root, $"/role-invitations/{token}").ToString();
    }
}
