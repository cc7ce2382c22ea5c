namespace Xueshi.Ui.Shell;

/// <summary>What the frame around every page shows of the person at the screen. Read once for a request, from what the session already knows.</summary>
public interface IShell
{
    ValueTask<ShellView> ReadAsync(CancellationToken ct);
}
