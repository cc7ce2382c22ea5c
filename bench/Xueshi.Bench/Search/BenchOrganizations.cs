using Xueshi.Bench.Data;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Search;

namespace Xueshi.Bench.Search;

/// <summary>Employers whose names are made as theirs are: place, brand, trade and form. The same index gives the same row; names hold nothing but letters and digits.</summary>
internal static class BenchOrganizations
{
    private const string BrandCharacters = "明珠华星海天龙腾宏达金鼎瑞丰恒信鸿运嘉和立德佳美新世纪东方远景创维博雅卓越锦绣合众润泽启航顺安盛泰中正长青云山百川";

    private static readonly string[] _places = ["广州市", "深圳市", "珠海市", "汕头市", "佛山市", "韶关市", "湛江市", "肇庆市", "江门市", "茂名市", "惠州市", "梅州市", "汕尾市", "河源市", "阳江市", "清远市", "东莞市", "中山市", "潮州市", "揭阳市", "云浮市", "广东", "广东省"];

    private static readonly string[] _trades = ["软件", "信息技术", "电子科技", "建筑工程", "机械设备", "生物医药", "环保科技", "装饰设计", "物业管理", "商贸", "食品", "化工材料", "测绘", "教育咨询", "会计师事务所", "园林", "通信", "新能源", "物流", "检测"];

    private static readonly string[] _forms = ["有限公司", "有限公司", "有限公司", "有限公司", "股份有限公司", "集团有限公司", "有限责任公司", "研究院", "中心", "有限公司分公司"];

    public static Guid IdOf(int index) => BenchPeople.IdOf(index, 14);

    public static Organization Organization(int index) => new()
    {
        Id = IdOf(index),
        Uscc = $"91{440000 + index % 21 * 100}MA{Scattered(index)}",
        Name = Name(index),
        FormerName = index % 20 == 0 ? Name(index + 7) : null,
        Kinds = OrganizationKinds.Employer,
        Nature = "民营企业",
        JurisdictionId = JurisdictionSeed.IdOf("4401"),
        Address = "测试路 1 号",
        ContactName = "测试",
        ContactPhone = [],
        Status = index % 25 == 0 ? OrganizationStatus.PendingReview : OrganizationStatus.Active,
        RegisteredAt = DateTime.UnixEpoch,
    };

    public static IEnumerable<OrganizationGram> Grams(Organization organization) =>
        OrganizationKeys.Of(organization.Name, organization.FormerName, organization.Uscc).Rows(organization.Id);

    private static string Name(int index)
    {
        var spread = (uint)index * 2654435761u;
        var first = BrandCharacters[(int)(spread % (uint)BrandCharacters.Length)];
        var second = BrandCharacters[(int)(spread / 97 % (uint)BrandCharacters.Length)];
        var third = spread % 3 == 0 ? BrandCharacters[(int)(spread / 7919 % (uint)BrandCharacters.Length)].ToString() : "";
        return $"{_places[spread / 31 % (uint)_places.Length]}{first}{second}{third}{_trades[spread / 1009 % (uint)_trades.Length]}{_forms[spread / 11 % (uint)_forms.Length]}";
    }

    /// <summary>Eight digits, none twice; the check character is not computed.</summary>
    private static string Scattered(int index) => (index * 61_803_399L % 100_000_000).ToString("D8");

    /// <summary>Two characters of a brand, as somebody begins to type it.</summary>
    public static string TwoOf(int index) => $"{BrandCharacters[index % BrandCharacters.Length]}{BrandCharacters[index * 7 % BrandCharacters.Length]}";
}
