namespace Xueshi.Platform.CommandLine;

/// <summary>What the program does instead of serving, when it is asked to by its first argument.</summary>
public static class Commands
{
    /// <summary>Everything is as it must be.</summary>
    public const int InOrder = 0;

    public const int Different = 1;

    /// <summary>Not a command, or the database is not ready for it.</summary>
    public const int NotDone = 2;

    public static bool Asks(string[] args) => args is [VerifyCommand.Word or BackupCommand.Word or RestoreCommand.Word, ..];

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output, CancellationToken ct = default)
    {
        await using var scope = services.CreateAsyncScope();
        return args[0] switch
        {
            RestoreCommand.Word => await RestoreCommand.RunAsync(scope.ServiceProvider, args, output, ct),
            BackupCommand.Word => await BackupCommand.RunAsync(scope.ServiceProvider, args, output, ct),
            _ => await VerifyCommand.RunAsync(scope.ServiceProvider, args, output, ct),
        };
    }
}
