using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Xueshi.Tests.Guards;

/// <summary>What is built is what was reviewed: exact versions, locked, wherever the packages are fetched from.</summary>
public partial class SupplyChainTests
{
    private static readonly XDocument Build = XDocument.Load(Repository.PathOf("Directory.Build.props"));

    private static IEnumerable<string> Projects => Repository.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal));

    [Theory]
    [Trait("Requirement", "SC-01")]
    [InlineData("RestorePackagesWithLockFile", "true")]
    [InlineData("RestoreLockedMode", "true")]
    [InlineData("TreatWarningsAsErrors", "true")]
    [InlineData("NuGetAuditMode", "all")]
    public void The_build_keeps_packages_locked(string property, string value) =>
        Assert.Equal(value, Build.Descendants(property).Single().Value);

    [Fact]
    [Trait("Requirement", "SC-01")]
    public void They_change_only_where_somebody_says_so() =>
        Assert.Equal("'$(ChangesPackages)' != 'true'", Build.Descendants("RestoreLockedMode").Single().Attribute("Condition")!.Value);

    [Fact]
    [Trait("Requirement", "SC-01")]
    public void Another_version_than_the_one_asked_for_is_an_error() =>
        Assert.Contains("NU1603", Build.Descendants("WarningsAsErrors").Single().Value.Split(';'));

    [Fact]
    [Trait("Requirement", "SC-01")]
    public void Every_project_has_its_lock_file() =>
        Assert.DoesNotContain(Projects, project => !Repository.Files.Contains(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")));

    [Fact]
    [Trait("Requirement", "SC-01")]
    public void No_project_chooses_versions_or_loosens_the_rules()
    {
        string[] settled = ["TreatWarningsAsErrors", "WarningsNotAsErrors", "RestoreLockedMode", "RestorePackagesWithLockFile", "NuGetAudit", "NuGetAuditMode", "NuGetAuditSuppress"];
        Assert.Empty(from project in Projects
                     from element in XDocument.Load(Repository.PathOf(project)).Descendants()
                     where settled.Contains(element.Name.LocalName)
                        || element.Name.LocalName == "PackageReference" && (element.Attribute("Version") ?? element.Attribute("VersionOverride")) is not null
                     select $"{project}: {element}");
    }

    [Fact]
    [Trait("Requirement", "SC-01")]
    public void Npm_packages_are_exact_and_carry_their_digest()
    {
        Assert.Empty(from file in Repository.Files
                     where Path.GetFileName(file) == "package.json"
                     from Match version in Dependency().Matches(File.ReadAllText(Repository.PathOf(file)))
                     where !Exact().IsMatch(version.Groups["version"].Value)
                     select $"{file}: {version.Value}");
        Assert.Empty(from each in Repository.Texts()
                     where Path.GetFileName(each.File) == "package-lock.json"
                     where Regex.Count(each.Text, "\"version\":") != Regex.Count(each.Text, "\"integrity\": \"sha512-")
                     select each.File);
    }

    [Fact]
    public void Files_name_no_package_registry_and_no_path_of_a_machine()
    {
        Assert.Empty(from each in Repository.Texts()
                     from Match found in Registry().Matches(each.Text).Concat(MachinePath().Matches(each.Text))
                     select $"{each.File}: {found.Value}");
        Assert.Empty(from each in Repository.Texts()
                     where Repository.Root.Count(letter => letter == '/') > 1 && each.Text.Contains(Repository.Root)
                     select each.File);
    }

    [GeneratedRegex("""^\s*"[^"]+": "(?<version>[~^<>=*]*\d[^"]*|[~^<>=*x]+|latest)",?\s*$""", RegexOptions.Multiline)]
    private static partial Regex Dependency();

    [GeneratedRegex(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$")]
    private static partial Regex Exact();

    [GeneratedRegex("""registry\.npmjs|nuget\.org|registry\.npmmirror|"resolved": *"http|^registry *=|<package[S]ources>""", RegexOptions.Multiline)]
    private static partial Regex Registry();

    [GeneratedRegex(@"(?<![\w.*~-])/(root|home|Users)/[\w.-]+|(?<![\w.])/tmp/[\w.-]+|\b[A-Z]:\\[Uu]sers")]
    private static partial Regex MachinePath();
}
