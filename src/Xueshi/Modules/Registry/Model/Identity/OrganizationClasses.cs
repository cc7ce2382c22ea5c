namespace Xueshi.Modules.Registry.Model.Identity;

/// <summary>登记管理部门与机构类别: the usual first two characters of a 统一社会信用代码 (GB 32100-2015). Others exist; they have no name here.</summary>
public static class OrganizationClasses
{
    public static string? NameOf(string firstTwo) => firstTwo switch
    {
        "11" => "机关",
        "12" => "事业单位",
        "13" => "编办直接管理机构编制的群众团体",
        "19" => "机构编制其他",
        "31" => "律师执业机构等",
        "51" => "社会团体",
        "52" => "民办非企业单位",
        "53" => "基金会",
        "59" => "民政其他",
        "81" => "工会",
        "91" => "企业",
        "92" => "个体工商户",
        "93" => "农民专业合作社",
        "N1" or "N2" or "N3" => "农村集体经济组织",
        "Y1" => "其他",
        _ => null,
    };
}
