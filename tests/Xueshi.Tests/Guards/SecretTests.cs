using System.Text.RegularExpressions;
using Xunit;

namespace Xueshi.Tests.Guards;

/// <summary>Secrets come from the environment or the key store, never from the repository.</summary>
public partial class SecretTests
{
    private static readonly string[] SecretNames = [".pfx", ".p12", ".key", ".pem", ".kdbx", ".env", ".db", ".sqlite"];

    [Fact]
    [Trait("Requirement", "CR-02")]
    public void No_file_holds_a_secret() =>
        Assert.Empty(from each in Repository.Texts()
                     from Match found in Secret().Matches(each.Text)
                     select $"{each.File}: {found.Value[..Math.Min(12, found.Length)]}…");

    [Fact]
    [Trait("Requirement", "CR-02")]
    public void No_key_store_or_database_is_tracked() =>
        Assert.DoesNotContain(Repository.Files, file => SecretNames.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));

    [Theory]
    [InlineData("-----BEGIN EC PRIVATE", " KEY-----")]
    [InlineData("Host=db;Username=xueshi;Pass", "word=v3rySecret")]
    [InlineData("AKIA", "ABCDEFGHIJKLMNOP")]
    [InlineData("ghp_", "0123456789abcdefghijABCDEFGHIJ012345")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.", "eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P")]
    [InlineData("\"IndexKey\": \"", "pZ6m1yJ0b0n9rQ3s5uV7xY1zA3cE5gH7\"")]
    public void A_secret_would_be_found(string start, string rest) => Assert.Matches(Secret(), start + rest);

    [Theory]
    [InlineData("Username=xueshi;Password=")]
    [InlineData("var token = await tokens.IssueAsync(person, ct);")]
    [InlineData("\"contentHash\": \"HF2owdhRhy84PJ7dk6e7Olc8D3S8RhU+BSXgCpTcafODrHzUUqUquCUWrM81/PeKHKlFA86LCdZBAQCQRK2y7w==\"")]
    public void What_is_no_secret_is_left_alone(string text) => Assert.DoesNotMatch(Secret(), text);

    // Private keys; passwords in connection strings; keys of well-known services; signed tokens; a long random text given to a telling name.
    [GeneratedRegex("""
        -----BEGIN\ [A-Z ]*PRIVATE\ KEY-----
        | ;\s*(Password|Pwd)=(?![$<{*…])[^\s;"'`]+
        | \bAKIA[0-9A-Z]{16}\b
        | \bgh[pousr]_[0-9A-Za-z]{36}\b
        | \beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}
        | (?i:secret|password|apikey|token|key)"?\s*[:=]\s*"(?=[^"]*\d)(?=[^"]*[A-Z])[A-Za-z0-9+/_-]{32,}={0,2}"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Secret();
}
