using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Passwords;

/// <summary>A password that is typed twice, since nobody sees what they type.</summary>
public static class TypedTwice
{
    /// <summary>A password that is set for the first time.</summary>
    /// <returns>Null when both are there and the same; otherwise beside which field to say what.</returns>
    public static Refusal? Refuse(string? password, string? again)
    {
        if (string.IsNullOrEmpty(password)) return Refusal.Invalid("Password", "access.password-missing", "请设置密码。");
        return password == again ? null : Refusal.Invalid("PasswordAgain", "access.password-differs", "两次输入的密码不一致。");
    }

    /// <summary>A password in place of another; whether it is there and good is for the handler to say.</summary>
    public static Refusal? RefuseNew(string? password, string? again) =>
        password == again ? null : Refusal.Invalid("PasswordAgain", "access.password-differs", "两次输入的新密码不一致。");
}
