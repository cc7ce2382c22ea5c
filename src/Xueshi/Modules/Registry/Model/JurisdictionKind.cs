namespace Xueshi.Modules.Registry.Model;

/// <summary>What kind of office a 管理辖区 is; offices do not follow the regions of GB/T 2260. The numbers are stored.</summary>
public enum JurisdictionKind
{
    /// <summary>省</summary>
    Province = 1,

    /// <summary>省直: provincial bodies and those of the central government in Guangdong</summary>
    ProvinceDirect = 2,

    /// <summary>地级市</summary>
    City = 3,

    /// <summary>与地级市并列的区 (顺德)</summary>
    CityDirect = 4,

    /// <summary>县（市、区）</summary>
    CountyDistrict = 5,

    /// <summary>功能区</summary>
    FunctionalZone = 6,
}

public static class JurisdictionKindNames
{
    public static string Name(this JurisdictionKind kind) => kind switch
    {
        JurisdictionKind.Province => "省",
        JurisdictionKind.ProvinceDirect => "省直",
        JurisdictionKind.City => "地级市",
        JurisdictionKind.CityDirect => "与地级市并列",
        JurisdictionKind.CountyDistrict => "县（市、区）",
        JurisdictionKind.FunctionalZone => "功能区",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
