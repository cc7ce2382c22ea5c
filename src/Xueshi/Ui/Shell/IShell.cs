namespace Xueshi.Ui.Shell;

/// <summary>What the frame around every page shows of the person at the screen. Read once for a request, from what the session already knows.</summary>
public interface IShell
{
    /// <summary>Known without reading anything.</summary>
    bool IsSignedIn { get; }

    /// <summary>演示环境</summary>
    bool IsDemo { get; }

    ValueTask<ShellView> ReadAsync(CancellationToken ct);
}
