namespace Xueshi.Modules.Registry.Model;

/// <summary>By whom an ID number was proven to be the person's own, the weakest first.</summary>
public enum IdentityProof
{
    /// <summary>The employer knows its people.</summary>
    Employer = 1,

    /// <summary>An HR department approved the organization that the person registered.</summary>
    Registration = 2,

    /// <summary>An HR department saw person and document.</summary>
    Office = 3,

    /// <summary>A real-name platform identified the person.</summary>
    RealNamePlatform = 4,

    /// <summary>The provincial account, which the province identified before, was shown to be the person's.</summary>
    ProvincialAccount = 5,
}

public static class IdentityProofs
{
    public static string Name(this IdentityProof proof) => proof switch
    {
        IdentityProof.Employer => "用人单位确认",
        IdentityProof.Registration => "人社部门审核单位注册时确认",
        IdentityProof.Office => "人社部门当面核对证件",
        IdentityProof.RealNamePlatform => "实名平台核验",
        IdentityProof.ProvincialAccount => "省网厅账号核验",
        _ => throw new ArgumentOutOfRangeException(nameof(proof)),
    };
}
