using System.Text;
using Xueshi.Modules.Demo.Play;

namespace Xueshi.Modules.Demo.Fill;

/// <summary>演示账号: user name, password, who this is and what to try; kept in a file that only its owner reads, and printed at every start.</summary>
public static class SignInSheet
{
    public static async Task WriteAsync(string path, Passwords passwords, CancellationToken ct)
    {
        var text = new StringBuilder();
        foreach (var role in passwords.Drawn.OrderBy(entry => entry.Key.Persona!.Order).GroupBy(entry => entry.Key.Persona!.Role))
        {
            text.Append('【').Append(role.Key).AppendLine("】");
            foreach (var (person, password) in role)
                text.AppendLine($"  {person.UserName,-16}{password}  {person.Persona!.Who}").AppendLine($"{"",39}可以试：{person.Persona.Try}");
        }
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, "", ct);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.WriteAllTextAsync(path, text.ToString(), ct);
    }

    /// <summary>Null when there is none: the database was not filled here.</summary>
    public static async Task<string?> ReadAsync(string path, CancellationToken ct) => File.Exists(path) ? await File.ReadAllTextAsync(path, ct) : null;
}
