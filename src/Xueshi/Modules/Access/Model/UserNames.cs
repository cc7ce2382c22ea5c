using Xueshi.Modules.Registry.Model.Identity;

namespace Xueshi.Modules.Access.Model;

/// <summary>用户名: 4 to 30 letters, digits, dots, hyphens or underscores, beginning with a letter, so that it can be mistaken for neither a phone nor an ID number.</summary>
public static class UserNames
{
    public const string Rule = "4–30 位，以字母开头，可含字母、数字、点、横线、下划线";

    public static bool IsLegal(string text) =>
        text.Length is >= 4 and <= 30 && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_') && text.Any(c => !char.IsAsciiDigit(c));

    /// <summary>Half-width, without white space and invisible characters, upper-case: what is compared.</summary>
    public static string KeyOf(string text) => TypedText.Normalize(text);
}
