using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Xueshi.Tests.Guards;

/// <summary>bin/sbom tells what we deliver, completely and always alike.</summary>
public class BillOfMaterialsTests
{
    [Fact]
    [Trait("Requirement", "SC-03")]
    public void The_bill_of_materials_holds_every_package_that_we_deliver_and_is_always_the_same()
    {
        var (first, second) = (Make("one"), Make("two"));
        Assert.Equal(first, second);
        using var bill = JsonDocument.Parse(first);
        var listed = bill.RootElement.GetProperty("components").EnumerateArray().Select(component => component.GetProperty("purl").GetString()!).ToHashSet();
        // What only the build uses is in the lock files, too; so the bill may hold more than what runs, never less.
        var missing = RestoredPackages.All.Where(package => !package.TestOnly)
            .Select(package => $"pkg:{package.Source}/{package.Name.Replace("@", "%40")}@{package.Version}").Where(purl => !listed.Contains(purl, StringComparer.OrdinalIgnoreCase));
        Assert.Empty(missing);
    }

    private static string Make(string name)
    {
        var file = Path.Combine(TestFiles.Directory, $"sbom-{name}.json");
        using var node = Process.Start(new ProcessStartInfo("node", [Repository.PathOf("bin/sbom"), file]) { RedirectStandardOutput = true })!;
        node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.Equal(0, node.ExitCode);
        return File.ReadAllText(file);
    }
}
