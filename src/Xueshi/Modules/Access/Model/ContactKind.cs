namespace Xueshi.Modules.Access.Model;

/// <summary>How a person is reached. The numbers are stored.</summary>
public enum ContactKind
{
    /// <summary>手机号</summary>
    Phone = 1,

    /// <summary>邮箱</summary>
    Mail = 2,
}

public static class ContactKindNames
{
    public static string Name(this ContactKind kind) => kind switch
    {
        ContactKind.Phone => "手机号",
        ContactKind.Mail => "邮箱",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
