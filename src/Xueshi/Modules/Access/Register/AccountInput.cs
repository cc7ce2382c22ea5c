using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.Passwords;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Register;

/// <summary>The fields in which a person says who they are, as typed.</summary>
public class AccountInput
{
    public string? OperationId { get; set; }
    public string? IdType { get; set; }
    public string? IdNumber { get; set; }
    public string? Nationality { get; set; }
    public string? Name { get; set; }
    public string? Phone { get; set; }
    public string? UserName { get; set; }
    public string? Password { get; set; }
    public string? PasswordAgain { get; set; }

    /// <summary>Ticked to have a code sent to the phone at once; asked at 个人注册 alone.</summary>
    public string? ProvesPhone { get; set; }

    public Guid Operation => Guid.TryParse(OperationId, out var id) ? id : Guid.CreateVersion7();

    /// <summary>Every field that cannot be read is named at once.</summary>
    public Outcome<NewAccount> ReadAccount(DateOnly today, PasswordRules rules, bool isOfficer = false)
    {
        List<Refusal> refusals = [];
        var type = Enum.TryParse<IdType>(IdType, out var chosen) && Enum.IsDefined(chosen) ? chosen : (IdType?)null;
        if (type is null) refusals.Add(Refusal.Invalid(nameof(IdType), "access.id-type-missing", "请选择证件类型。"));
        var number = Registry.Model.Identity.IdNumber.Read(type, IdNumber, today, Nationality);
        refusals.AddRange(number.Refusals);
        if (string.IsNullOrWhiteSpace(Name)) refusals.Add(Refusal.Invalid(nameof(Name), "access.name-missing", "请填写姓名。"));
        var phone = PhoneNumber.Read(Phone);
        refusals.AddRange(phone.Refusals);
        if (string.IsNullOrWhiteSpace(UserName)) refusals.Add(Refusal.Invalid(nameof(UserName), "access.user-name-missing", "请填写用户名。"));
        else if (!UserNames.IsLegal(UserName.Trim())) refusals.Add(Refusal.Invalid(nameof(UserName), "access.user-name-malformed", $"用户名须为 {UserNames.Rule}。"));
        if (TypedTwice.Refuse(Password, PasswordAgain) is { } untyped) refusals.Add(untyped);
        else if (rules.Refuse(Password!, [UserName ?? "", Phone ?? "", IdNumber ?? ""], isOfficer) is { } weak) refusals.Add(weak);
        return refusals.Count > 0 ? refusals : new NewAccount(Name!.Trim(), number.Value, phone.Value, UserName!.Trim(), Password!);
    }
}
