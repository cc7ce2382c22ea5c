using Xunit;

namespace Xueshi.Tests.Guards;

/// <summary>Everything we deliver may be used by a public authority without fee or copyleft.</summary>
public class LicenseTests
{
    private static readonly string[] Allowed =
        ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "Zlib", "Unlicense", "PostgreSQL", "OFL-1.1"];

    private static readonly string[] AllowedInTests = [.. Allowed, "MIT-0", "MPL-2.0"];

    // Lines of: source, package, version, licence, where it was read.
    private static readonly Dictionary<string, string> ReadByHand = File.ReadLines(Repository.PathOf("tests/Xueshi.Tests/Guards/licenses-read.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split((char[]?)null, 5, StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(parts => $"{parts[0]} {parts[1]} {parts[2]}", parts => parts[3]);

    [Fact]
    [Trait("Requirement", "SC-02")]
    public void Every_package_has_a_license_we_may_use()
    {
        Assert.NotEmpty(RestoredPackages.All);
        Assert.Empty(from package in RestoredPackages.All
                     let license = package.License ?? ReadByHand.GetValueOrDefault(Line(package)) ?? "none given"
                     where !IsAllowed(license, package.TestOnly ? AllowedInTests : Allowed)
                     select $"{Line(package)}: {license}");
    }

    [Fact]
    public void A_license_read_by_hand_is_listed_only_while_it_is_needed() =>
        Assert.Empty(ReadByHand.Keys.Except(RestoredPackages.All.Where(package => package.License is null).Select(Line)));

    [Theory]
    [InlineData("MIT", true)]
    [InlineData("MIT AND OFL-1.1", true)]
    [InlineData("(GPL-3.0-only OR MIT)", true)]
    [InlineData("MIT AND AGPL-3.0-only", false)]
    [InlineData("MPL-2.0", false)]
    [InlineData("Apache-2.0 WITH LLVM-exception", false)]
    public void A_license_expression_is_understood(string expression, bool allowed) =>
        Assert.Equal(allowed, IsAllowed(expression, Allowed));

    private static string Line(RestoredPackage package) => $"{package.Source} {package.Name} {package.Version}";

    // AND binds closer than OR (SPDX annex D); what is nested deeper than that is not understood, and so not allowed.
    private static bool IsAllowed(string expression, string[] allowed) =>
        expression.Trim('(', ')').Split(" OR ").Any(choice => choice.Split(" AND ").All(allowed.Contains));
}
