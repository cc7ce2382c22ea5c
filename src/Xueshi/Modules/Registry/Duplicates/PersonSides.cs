using Xueshi.Modules.Registry.HelpDesk;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Modules.Registry.Profile;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Duplicates;

/// <param name="One">In full, to be compared; a number is shown by its mask only.</param>
/// <param name="OneShown">The mask; null where the text itself is shown.</param>
public sealed record Side(string Label, string One, string Other, string? OneShown = null, string? OtherShown = null);

/// <summary>Two people side by side, as the officer compares them; numbers masked.</summary>
public sealed class PersonSides(IdNumberVault vault, IContactsOfPerson contacts, IEnumerable<IPersonState> states)
{
    public async Task<IReadOnlyList<Side>> CompareAsync(Person one, Person other, CancellationToken ct)
    {
        var (mine, theirs) = (vault.Open(one), vault.Open(other));
        return
        [
            new("姓名", one.Name, other.Name),
            new("证件类型", Type(one), Type(other)),
            new("证件号码", mine?.Text ?? "—", theirs?.Text ?? "—", mine?.Masked, theirs?.Masked),
            new("证件号码状态", Level(one), Level(other)),
            new("性别", ((Sex)one.Sex).Name(), ((Sex)other.Sex).Name()),
            new("出生日期", Day(one.BornOn), Day(other.BornOn)),
            new("登录手机号", await PhoneAsync(one, ct), await PhoneAsync(other, ct)),
            new("专业系列", one.Series ?? "—", other.Series ?? "—"),
            new("登记时间", BeijingTime.Format(one.RegisteredAt), BeijingTime.Format(other.RegisteredAt)),
        ];
    }

    /// <summary>Accounts, employments, records, years and certificates of one of them, as the help desk sees them.</summary>
    public async Task<IReadOnlyList<StatePanel>> StateAsync(Guid person, CancellationToken ct)
    {
        var panels = new List<StatePanel>();
        foreach (var state in states.OrderBy(s => s.Order)) panels.Add(await state.ReadAsync(person, ct));
        return panels;
    }

    private async Task<string> PhoneAsync(Person person, CancellationToken ct) => (await contacts.MaskedAsync(person.Id, ct)).Phone?.Text ?? "—";

    private static string Type(Person person) => person.IdNumber is null ? "—" : person.IdType.Name();

    private static string Day(DateOnly? day) => day is { } known ? $"{known:yyyy-MM-dd}" : "—";

    private static string Level(Person person) => person switch
    {
        { IdNumber: null } => "没有号码",
        { IdentityLevel: IdentityLevel.Claimed } => "本人填写，尚未确认",
        { IdentityLevel: IdentityLevel.Vouched } => "已确认",
        _ => "已实名",
    };
}
