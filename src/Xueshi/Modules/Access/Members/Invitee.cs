using System.Net.Mail;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Text;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Members;

/// <summary>How somebody outside one's own people is reached: a phone, a mail address, or a user name. Which of them has an account, nobody looks (ID-05).</summary>
/// <param name="Contact">Phone or mail address, to which a link goes; null with a user name.</param>
/// <param name="UserNameKey">Shown to this user after signing in; null with a contact.</param>
public sealed record Invitee(string? Contact, string? UserNameKey)
{
    private const int LongestMail = 120;

    public static Outcome<Invitee> Read(string? typed)
    {
        var text = FullWidth.Fold(typed ?? "").Trim();
        if (text.Length == 0) return MemberRefusals.ContactMissing;
        if (text.Contains('@')) return text.Length <= LongestMail && MailAddress.TryCreate(text, out var mail) && mail.Address == text ? new Invitee(text, null) : MemberRefusals.ContactMissing;
        if (PhoneNumber.Read(text) is { IsDone: true } phone) return new Invitee(phone.Value.Digits, null);
        return UserNames.IsLegal(text) ? new Invitee(null, UserNames.KeyOf(text)) : MemberRefusals.ContactMissing;
    }
}
