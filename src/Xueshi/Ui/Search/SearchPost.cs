namespace Xueshi.Ui.Search;

/// <summary>How a search field speaks in a posted form: <c>X</c> is the code, <c>XText</c> what is typed, <c>XWas</c> the text to which the code belongs.</summary>
public static class SearchPost
{
    /// <summary>The name of every 查找 button; its value is the field.</summary>
    public const string Lookup = "lookup";

    /// <summary>Whether the form asks to search rather than to act: a 查找 button, or a text changed under a chosen code without script.</summary>
    public static bool AsksToSearch(IFormCollection form) =>
        form.ContainsKey(Lookup) || form.Keys.Any(key => key.EndsWith("Was", StringComparison.Ordinal) && IsStale(form, key[..^3]));

    /// <summary>The text was changed after the code was chosen, so the code no longer says what the person means.</summary>
    public static bool IsStale(IFormCollection form, string input) =>
        form[input].ToString().Length > 0 && form.ContainsKey(input + "Was") && form[input + "Text"].ToString().Trim() != form[input + "Was"].ToString().Trim();
}
