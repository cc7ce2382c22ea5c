using Xueshi.Modules.Demo.Acts;
using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;

namespace Xueshi.Modules.Demo.Story;

/// <summary>The platform's administrator comes in first, sets up the offices and appoints their officers.</summary>
public sealed class OfficeTales
{
    public static readonly DateTime Opens = new(2018, 3, 1, 9, 0, 0);

    private static readonly JurisdictionTree Tree = JurisdictionTree.Guangdong;

    private readonly List<StoryOffice> _offices = [];
    private readonly Cast _cast;
    private readonly Script _script;
    private DateTime _at = Opens;

    public OfficeTales(Cast cast, Script script)
    {
        (_cast, _script) = (cast, script);
        Administrator = Officer("江安", Sex.Male, "pingtai", new(50, "平台管理员", "江安，平台管理员", "设立部门、任命经办人；看不到任何人的学时"));
        Found();
    }

    public IReadOnlyList<StoryOffice> Offices => _offices;

    public StoryPerson Administrator { get; }

    public StoryOffice Province => _offices[0];

    /// <summary>The HR department in the jurisdiction or the nearest above it.</summary>
    public StoryOffice HrssOf(string jurisdiction) => Nearest(jurisdiction, OrganizationKinds.HrssDepartment, null);

    public StoryOffice Authority(string jurisdiction, Sector sector) => Nearest(jurisdiction, OrganizationKinds.IndustryAuthority, sector);

    private StoryOffice Nearest(string jurisdiction, OrganizationKinds kind, Sector? sector)
    {
        var path = Tree.Find(jurisdiction)!.Path;
        return _offices.Where(office => office.Kind == kind && office.Sector == sector && path.StartsWith(office.Place.Path, StringComparison.Ordinal))
            .MaxBy(office => office.Place.Path.Length)!;
    }

    private void Found()
    {
        Hrss("44", "广东省人力资源和社会保障厅", Officer("高远", Sex.Male, "gaoyuan", new(40, "人社部门", "高远，广东省人社厅经办人", "导入公需学时、单位审核、抽查撤销")));
        foreach (var city in Tree.ChildrenOf("44").Where(place => place.Kind == JurisdictionKind.City))
            Hrss(city.Code, $"{city.Name}人力资源和社会保障局", city.Code == "4401"
                ? Officer("陈广生", Sex.Male, "chenguangsheng", new(41, "人社部门", "陈广生，广州市人社局经办人", "审核单位注册、抽查学时、指派认定单位"))
                : null);
        Hrss("44SD", "佛山市顺德区人力资源和社会保障局", null);
        Hrss("440106", "广州市天河区人力资源和社会保障局",
            Officer("李天和", Sex.Female, "litianhe", new(42, "人社部门", "李天和，天河区人社局经办人", "只看得到天河区的单位和记录；有待审核的单位")));
        Hrss("440104", "广州市越秀区人力资源和社会保障局", null);
        Hrss("440305", "深圳市南山区人力资源局",
            Officer("方南", Sex.Male, "fangnan", new(43, "人社部门", "方南，深圳市南山区人社部门经办人", "认定唯一管理员钱东本人的记录")));
        Authority("44", "广东省卫生健康委员会", Sector.Health,
            Officer("罗卫康", Sex.Male, "luoweikang", new(44, "行业主管", "罗卫康，广东省卫生健康委员会经办人", "认定卫生人员的学分、导入学分")));
        Authority("4401", "广州市卫生健康委员会", Sector.Health, null);
        Authority("4403", "深圳市卫生健康委员会", Sector.Health, null);
        Authority("44", "广东省教育厅", Sector.Education,
            Officer("周教芳", Sex.Female, "zhoujiaofang", new(45, "行业主管", "周教芳，广东省教育厅经办人", "认定教师的学时、导入学时")));
        Authority("4401", "广州市教育局", Sector.Education, null);
        Authority("4403", "深圳市教育局", Sector.Education, null);
        Authority("44", "广东省财政厅", Sector.Accounting, null);
        Authority("4401", "广州市财政局", Sector.Accounting, null);
    }

    private void Hrss(string place, string name, StoryPerson? officer) => Add(name, OrganizationKinds.HrssDepartment, null, place, officer);

    private void Authority(string place, string name, Sector sector, StoryPerson? officer) => Add(name, OrganizationKinds.IndustryAuthority, sector, place, officer);

    private void Add(string name, OrganizationKinds kind, Sector? sector, string place, StoryPerson? officer)
    {
        var office = new StoryOffice(name, kind, sector, Tree.Find(place)!, _offices.Count + 1);
        officer ??= _cast.Add(Profession.All["economist"], _at);
        _offices.Add(office);
        _script.Add(office == Province ? new ComeFirst(_at, Administrator, office) : new Found(_at, office, Province, Administrator));
        _script.Add(new Register(_at.AddMinutes(4), officer));
        _script.Add(new Appoint(_at.AddMinutes(9), office, officer, Province, Administrator));
        _at = _at.AddMinutes(20);
    }

    private StoryPerson Officer(string name, Sex sex, string userName, Persona persona) =>
        _cast.Add(Profession.All["economist"], _at, sex, name, userName, persona);
}
