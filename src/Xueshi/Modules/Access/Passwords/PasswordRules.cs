using System.Globalization;
using System.Text;
using Xueshi.Platform.Text;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Access.Passwords;

/// <summary>Which passwords are taken (ID-07): long ones, not common ones, nothing that others know of the person. Any character counts, spaces too.</summary>
public sealed class PasswordRules(PasswordPolicy policy)
{
    private const string Basis = "GB/T 22239-2019 8.1.4.1";

    /// <summary>Shorter facts about a person stand in many a good password by chance.</summary>
    private const int ShortestFact = 4;

    /// <summary>Different characters at least.</summary>
    private const int Variety = 5;

    /// <summary>The rule as the form tells it.</summary>
    public string Advice => $"至少 {Shortest} 位，越长越好，可以用一句话；不要用常见密码，不要含用户名、手机号或证件号。";

    private int Shortest => Math.Max(policy.Shortest, PasswordPolicy.Floor);

    /// <param name="facts">What others know of the person: user name, phone, ID number.</param>
    /// <param name="isOfficer">An officer or platform administrator, for whom composition may be asked.</param>
    /// <returns>The refusal, or null.</returns>
    public Refusal? Refuse(string password, IReadOnlyList<string> facts, bool isOfficer = false, string field = "Password")
    {
        var length = new StringInfo(password).LengthInTextElements;
        if (length < Shortest) return No("too-short", $"密码至少 {Shortest} 位，可以用一句话。");
        if (password.Length > policy.Longest) return No("too-long", $"密码最多 {policy.Longest} 位。");
        var plain = FullWidth.Fold(password).ToLowerInvariant();
        if (plain.EnumerateRunes().Distinct().Count() < Variety || IsWalk(plain)) return No("too-simple", "密码过于简单（重复或连续的字符），请换一个。");
        if (facts.Any(fact => Tells(plain, fact))) return No("personal", "密码不能含有本人的用户名、手机号、证件号或出生日期。");
        if (CommonPasswords.Contain(plain)) return No("common", "这是常见的密码，容易被猜到，请换一个。");
        return isOfficer && policy.ComposeForOfficers && !IsComposed(password)
            ? No("composition", "经办人和管理员的密码须同时含有大写字母、小写字母、数字和符号。")
            : null;

        Refusal No(string code, string message) => Refusal.Invalid(field, $"access.password-{code}", message, Basis);
    }

    /// <summary>The fact itself, the birth date inside an ID number, or the last six digits of a long number.</summary>
    private static bool Tells(string plain, string fact)
    {
        var known = fact.ToLowerInvariant();
        if (known.Length < ShortestFact) return false;
        if (plain.Contains(known, StringComparison.Ordinal)) return true;
        if (!known.Take(known.Length - 1).All(char.IsAsciiDigit) || known.Length < 11) return false;
        return plain.Contains(known[^6..], StringComparison.Ordinal) || (known.Length == 18 && plain.Contains(known[6..14], StringComparison.Ordinal));
    }

    /// <summary>One short piece over and over, or characters that follow one another up or down.</summary>
    private static bool IsWalk(string plain)
    {
        for (var period = 1; period <= plain.Length / 3; period++)
            if (plain.Skip(period).Zip(plain, (next, one) => next == one).All(same => same)) return true;
        var steps = plain.Skip(1).Zip(plain, (next, one) => next - one).ToList();
        return steps.Count(step => step is 1 or -1) >= steps.Count * 3 / 4;
    }

    private static bool IsComposed(string password) =>
        password.Any(char.IsUpper) && password.Any(char.IsLower) && password.Any(char.IsDigit)
        && password.EnumerateRunes().Any(rune => !Rune.IsLetterOrDigit(rune));
}
