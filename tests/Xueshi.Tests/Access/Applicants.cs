using Xueshi.Modules.Access.Register;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Modules.Registry.Organizations;
using Xueshi.Tests.Files;

namespace Xueshi.Tests.Access;

/// <summary>People and organizations that register; synthetic numbers that belong to nobody.</summary>
internal static class Applicants
{
    public const string Password = "荔枝 湾里的 小船 2026 慢慢走";

    public const string Number = "440000198501010011";

    public const string Phone = "13800000001";

    private static readonly DateOnly Today = new(2026, 11, 23);

    public static NewAccount Person(string userName, string number = Number, string phone = Phone, string? password = null) =>
        new("陈荔湾", IdNumber.Read(null, number, Today).Value, PhoneNumber.Read(phone).Value, userName, password);

    public static OrganizationFields Employer(string uscc = "91440000MAAAAAAA0A", string jurisdiction = "440103") =>
        new(Uscc.ReadOverridden(uscc).Value, "广州荔湾测试有限公司", "企业", OrganizationKinds.Employer, jurisdiction, "荔湾区中山七路 1 号", "张三", "李四",
            OfficePhone.Read("020-81000000").Value);

    public static LicenseUpload License() => new(new MemoryStream(Pictures.Png()), "营业执照.png");
}
