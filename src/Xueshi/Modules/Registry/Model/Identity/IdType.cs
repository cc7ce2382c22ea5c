namespace Xueshi.Modules.Registry.Model.Identity;

/// <summary>证件类型. The numbers are stored; never renumber.</summary>
public enum IdType
{
    /// <summary>居民身份证 (GB 11643-1999)</summary>
    ResidentId = 1,

    /// <summary>港澳台居民居住证 (numbered like GB 11643)</summary>
    HmtResidencePermit = 2,

    /// <summary>外国人永久居留身份证, 18 characters since 2023-12-01, 15 before; both in use</summary>
    ForeignPermanentResident = 3,

    /// <summary>港澳居民来往内地通行证</summary>
    HkMoTravelPermit = 4,

    /// <summary>台湾居民来往大陆通行证</summary>
    TwTravelPermit = 5,

    /// <summary>护照; one number is unique only within its country</summary>
    Passport = 6,
}

public static class IdTypeNames
{
    public static string Name(this IdType type) => type switch
    {
        IdType.ResidentId => "居民身份证",
        IdType.HmtResidencePermit => "港澳台居民居住证",
        IdType.ForeignPermanentResident => "外国人永久居留身份证",
        IdType.HkMoTravelPermit => "港澳居民来往内地通行证",
        IdType.TwTravelPermit => "台湾居民来往大陆通行证",
        IdType.Passport => "护照",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a kind of identity document."),
    };
}
