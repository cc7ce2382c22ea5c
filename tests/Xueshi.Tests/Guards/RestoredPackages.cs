using System.Text.Json;
using System.Xml.Linq;

namespace Xueshi.Tests.Guards;

/// <summary>A package as the last restore resolved it.</summary>
/// <param name="Source">nuget or npm.</param>
/// <param name="Name">Its id.</param>
/// <param name="Version">The resolved version.</param>
/// <param name="License">The SPDX expression its author gives; null when there is none, or only a file.</param>
/// <param name="TestOnly">No project under src resolves it.</param>
public sealed record RestoredPackage(string Source, string Name, string Version, string? License, bool TestOnly);

/// <summary>Every package, transitive ones included, behind every project of the repository.</summary>
public static class RestoredPackages
{
    public static IReadOnlyList<RestoredPackage> All { get; } =
        [.. NuGet().Concat(Npm()).GroupBy(each => (each.Source, each.Name, each.Version)).Select(same => same.First() with { TestOnly = same.All(each => each.TestOnly) })];

    private static IEnumerable<RestoredPackage> NuGet()
    {
        foreach (var project in Repository.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)))
        {
            using var assets = Read(Path.Combine(Path.GetDirectoryName(project)!, "obj/project.assets.json"));
            var folders = assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
            foreach (var library in assets.RootElement.GetProperty("libraries").EnumerateObject())
            {
                if (library.Value.GetProperty("type").GetString() != "package") continue;
                var path = library.Value.GetProperty("path").GetString()!;
                var directory = folders.Select(folder => Path.Combine(folder, path)).First(Directory.Exists);
                var parts = library.Name.Split('/');
                yield return new("nuget", parts[0], parts[1], LicenseIn(directory), !project.StartsWith("src/", StringComparison.Ordinal));
            }
        }
    }

    private static string? LicenseIn(string directory)
    {
        var metadata = XDocument.Load(Directory.GetFiles(directory, "*.nuspec").Single()).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
        var license = metadata.Elements().FirstOrDefault(element => element.Name.LocalName == "license");
        return license?.Attribute("type")?.Value == "expression" ? license.Value : null;
    }

    private static IEnumerable<RestoredPackage> Npm()
    {
        foreach (var file in Repository.Files.Where(file => Path.GetFileName(file) == "package-lock.json"))
        {
            using var locked = Read(file);
            foreach (var package in locked.RootElement.GetProperty("packages").EnumerateObject().Where(package => package.Name.Length > 0))
            {
                var license = package.Value.TryGetProperty("license", out var given) ? given.GetString() : null;
                yield return new("npm", package.Name[(package.Name.LastIndexOf("node_modules/", StringComparison.Ordinal) + 13)..],
                    package.Value.GetProperty("version").GetString()!, license, !file.StartsWith("src/", StringComparison.Ordinal));
            }
        }
    }

    private static JsonDocument Read(string file) => JsonDocument.Parse(File.ReadAllText(Repository.PathOf(file)));
}
