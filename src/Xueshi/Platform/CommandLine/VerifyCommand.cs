using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;
using Xueshi.Platform.Verification;

namespace Xueshi.Platform.CommandLine;

/// <summary><c>verify NAME</c></summary>
internal static class VerifyCommand
{
    public const string Word = "verify";

    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output, CancellationToken ct)
    {
        var verifications = services.GetServices<IVerification>().OrderBy(v => v.Name, StringComparer.Ordinal).ToList();
        if (args is not [Word, var name, ..] || verifications.Find(v => v.Name == name) is not { } verification)
        {
            foreach (var known in verifications) await output.WriteLineAsync($"verify {known.Name}  核对{known.Subject}");
            return Commands.NotDone;
        }
        if ((await services.GetRequiredService<XueshiDb>().Database.GetPendingMigrationsAsync(ct)).Any())
        {
            await output.WriteLineAsync("数据库还没有建立，或须先升级到本版本。");
            return Commands.NotDone;
        }
        var report = await verification.RunAsync(output.WriteLine, ct);
        await output.WriteLineAsync($"核对{verification.Subject}：{report.Checked} 项，差异 {report.Differences} 处。");
        return report.Differences == 0 ? Commands.InOrder : Commands.Different;
    }
}
