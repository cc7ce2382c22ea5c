using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.Passwords;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Register;

/// <summary>What a person who registers says of themselves, read.</summary>
/// <param name="Number">A claim: whether anybody else has it is neither asked nor told (ID-05).</param>
/// <param name="Password">Null for an account that cannot sign in with a password; the pages always ask for one.</param>
public sealed record NewAccount(string Name, IdNumber Number, PhoneNumber Phone, string UserName, string? Password)
{
    /// <summary>Characters of a person's name.</summary>
    public const int LongestName = 50;

    /// <summary>What can be said without looking into the database.</summary>
    public List<Refusal> Refuse(PasswordRules rules, bool isOfficer = false)
    {
        List<Refusal> refusals = [];
        if (string.IsNullOrWhiteSpace(Name)) refusals.Add(Refusal.Invalid("Name", "access.name-missing", "请填写姓名。"));
        else if (Name.Length > LongestName || !LegalName.IsLegal(Name.Trim())) refusals.Add(Refusal.Invalid("Name", "access.name-malformed", $"姓名请与证件一致，不超过 {LongestName} 个字，不含数字和符号。"));
        if (!UserNames.IsLegal(UserName)) refusals.Add(Refusal.Invalid("UserName", "access.user-name-malformed", $"用户名须为 {UserNames.Rule}。"));
        if (Password is not null && rules.Refuse(Password, [UserName, Phone.Digits, Number.Text], isOfficer) is { } weak) refusals.Add(weak);
        return refusals;
    }
}
