using Xueshi.Platform.Security;
using Xunit;

namespace Xueshi.Tests.Guards;

/// <summary>Every key is known by name, and none is compared in a way that tells how much was right.</summary>
public class KeyInventoryTests
{
    [Fact]
    [Trait("Requirement", "CR-02")]
    public void The_inventory_names_every_file_of_the_key_folder_and_no_other()
    {
        var folder = Path.Combine(TestFiles.Directory, "inventoried-keys");
        KeyRing.Open(folder);
        var made = Directory.GetFiles(folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);
        var listed = File.ReadLines(Repository.PathOf("docs/operations/keys.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]).Order(StringComparer.Ordinal);
        Assert.Equal(made, listed);
    }

    [Fact]
    [Trait("Requirement", "CR-02")]
    public void The_keys_are_readable_by_their_owner_alone()
    {
        var folder = Path.Combine(TestFiles.Directory, "guarded-keys");
        KeyRing.Open(folder);
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(folder) & others);
        foreach (var file in Directory.GetFiles(folder)) Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(file) & others);
    }

    // The heads and leaves of the sealed log are public digests; everything else that is compared byte by byte may be a secret.
    [Fact]
    [Trait("Requirement", "CR-02")]
    public void Secrets_are_compared_in_fixed_time() =>
        Assert.Empty(from each in Repository.Texts()
                     where each.File.StartsWith("src/Xueshi/", StringComparison.Ordinal) && each.File.EndsWith(".cs", StringComparison.Ordinal)
                     where !each.File.StartsWith("src/Xueshi/Platform/Sealing/", StringComparison.Ordinal) && each.Text.Contains(".SequenceEqual(")
                     select $"{each.File}: use CryptographicOperations.FixedTimeEquals");

    [Fact]
    [Trait("Requirement", "CR-02")]
    public void No_setting_that_is_committed_holds_a_password_or_a_key() =>
        Assert.Empty(from file in Repository.Files
                     where Path.GetFileName(file).StartsWith("appsettings", StringComparison.OrdinalIgnoreCase) || Path.GetFileName(file) == "launchSettings.json"
                     let text = File.ReadAllText(Repository.PathOf(file))
                     where text.Contains("Password", StringComparison.OrdinalIgnoreCase) || text.Contains("Secret", StringComparison.OrdinalIgnoreCase)
                     select file);
}
