namespace Xueshi.Ui.Shell;

/// <summary>
/// Carries the title from the page, which knows it, to the head, which is drawn before the page. The framework's own way takes seven components
/// and a registry for it, on every page.
/// </summary>
public sealed class HeadTitle
{
    /// <summary>Called when a page has said its title.</summary>
    public Action? Changed { get; set; }

    public string Text { get; private set; } = "学时";

    public void Say(string text)
    {
        Text = text;
        Changed?.Invoke();
    }
}
