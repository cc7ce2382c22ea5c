namespace Xueshi.Ui.Shell;

/// <summary>What the frame around every page shows of the person at the screen; known from the session without reading anything.</summary>
public interface IShell
{
    bool IsSignedIn { get; }

    /// <summary>演示环境</summary>
    bool IsDemo { get; }

    ShellView View { get; }
}
