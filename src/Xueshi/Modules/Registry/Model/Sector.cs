namespace Xueshi.Modules.Registry.Model;

/// <summary>行业: whose rules a yearly account follows.</summary>
public enum Sector
{
    /// <summary>通用</summary>
    General = 1,

    /// <summary>会计</summary>
    Accounting = 2,

    /// <summary>卫生</summary>
    Health = 3,

    /// <summary>教育</summary>
    Education = 4,
}

public static class SectorName
{
    public static string Name(this Sector sector) => sector switch
    {
        Sector.General => "通用",
        Sector.Accounting => "会计",
        Sector.Health => "卫生",
        Sector.Education => "教育",
        _ => throw new ArgumentOutOfRangeException(nameof(sector)),
    };
}
