using Xueshi.Modules.Access.Passwords;
using Xunit;

namespace Xueshi.Tests.Access;

public class PasswordRulesTests
{
    private static readonly string[] Known = ["chen.liwan", "13800138000", "440000198501010011"];

    [Theory]
    [Trait("Requirement", "ID-07")]
    [InlineData("荔枝湾里的小船慢慢走着回家去", null)]
    [InlineData("correct horse battery staple", null)]
    [InlineData("kT7#vq9Lm2xWzz", null)]
    [InlineData("all small letters of an odd tale", null)]
    [InlineData("kT7#vq9Lm2x", "too-short")]
    [InlineData("荔枝湾", "too-short")]
    [InlineData("aaaaaaaaaaaaaa", "too-simple")]
    [InlineData("abababababab12", "too-simple")]
    [InlineData("1234567890123", "too-simple")]
    [InlineData("abcdefghijklmn", "too-simple")]
    [InlineData("password123456", "common")]
    [InlineData("P@ssw0rd123456", "common")]
    [InlineData("ＰａｓｓｗｏｒｄＰａｓｓｗｏｒｄ", "common")]
    [InlineData("xueshi@123456", "common")]
    [InlineData("Guangdong2026!!", "common")]
    [InlineData("guangdongxueshi2026", "common")]
    [InlineData("学时继续教育证书学习密码广东广州", null)]
    [InlineData("广东继续教育学习2026", "common")]
    [InlineData("I am chen.liwan indeed", "personal")]
    [InlineData("ring 13800138000 now", "personal")]
    [InlineData("born on 19850101 zz", "personal")]
    [InlineData("ends with 010011 qq", "personal")]
    public void A_password_is_taken_or_refused_for_one_named_reason(string password, string? refusal) =>
        Assert.Equal(refusal is null ? null : $"access.password-{refusal}", new PasswordRules(new()).Refuse(password, Known)?.Code);

    [Fact]
    [Trait("Requirement", "ID-07")]
    public void Sixty_four_characters_are_taken_and_every_one_counts()
    {
        var rules = new PasswordRules(new());
        var sentence = string.Concat(Enumerable.Range(0, 64).Select(i => (char)('a' + i * 7 % 26)));
        Assert.Null(rules.Refuse(sentence, Known));
        Assert.Equal("access.password-too-long", rules.Refuse(string.Concat(Enumerable.Repeat(sentence, 3)), Known)?.Code);
    }

    [Fact]
    [Trait("Requirement", "ID-07")]
    public void No_setting_allows_fewer_than_eight()
    {
        var rules = new PasswordRules(new() { Shortest = 4 });
        Assert.Equal("access.password-too-short", rules.Refuse("kT7#vq9", [])?.Code);
        Assert.Null(rules.Refuse("kT7#vq9x", []));
    }

    [Theory]
    [Trait("Requirement", "ID-07")]
    [InlineData(true, false, null)]
    [InlineData(true, true, "access.password-composition")]
    [InlineData(false, true, null)]
    public void Composition_is_asked_of_officers_only_and_only_where_the_switch_is_on(bool compose, bool isOfficer, string? refusal) =>
        Assert.Equal(refusal, new PasswordRules(new() { ComposeForOfficers = compose }).Refuse("a small boat goes home", [], isOfficer)?.Code);

    [Fact]
    [Trait("Requirement", "ID-07")]
    public void The_list_of_common_passwords_holds_thousands_that_the_length_alone_would_let_through() =>
        Assert.InRange(CommonPasswords.Count, 3000, 1_000_000);
}
