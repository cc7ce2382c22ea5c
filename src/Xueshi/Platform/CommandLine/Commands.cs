using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;
using Xueshi.Platform.Verification;

namespace Xueshi.Platform.CommandLine;

/// <summary>What the program does instead of serving, when it is asked to by its first argument.</summary>
public static class Commands
{
    /// <summary>Everything is as it must be.</summary>
    public const int InOrder = 0;

    public const int Different = 1;

    /// <summary>Not a command, or the database is not ready for it.</summary>
    public const int NotDone = 2;

    private const string Verify = "verify";

    public static bool Asks(string[] args) => args is [Verify, ..];

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output, CancellationToken ct = default)
    {
        await using var scope = services.CreateAsyncScope();
        var verifications = scope.ServiceProvider.GetServices<IVerification>().OrderBy(v => v.Name, StringComparer.Ordinal).ToList();
        if (args is not [Verify, var name, ..] || verifications.Find(v => v.Name == name) is not { } verification)
        {
            foreach (var known in verifications) await output.WriteLineAsync($"verify {known.Name}  核对{known.Subject}");
            return NotDone;
        }
        var pending = await scope.ServiceProvider.GetRequiredService<XueshiDb>().Database.GetPendingMigrationsAsync(ct);
        if (pending.Any())
        {
            await output.WriteLineAsync("数据库还没有建立，或须先升级到本版本。");
            return NotDone;
        }
        var report = await verification.RunAsync(output.WriteLine, ct);
        await output.WriteLineAsync($"核对{verification.Subject}：{report.Checked} 项，差异 {report.Differences} 处。");
        return report.Differences == 0 ? InOrder : Different;
    }
}
