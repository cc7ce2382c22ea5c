namespace Xueshi.Modules.Registry.Codes;

/// <summary>
/// A choice from a dictionary as it read on that day, or what a person typed because no entry fitted
/// (其他，待归并: a clerk merges it into the dictionary later).
/// </summary>
/// <param name="Code">Null for free text.</param>
/// <param name="Text">The name of the entry, or the free text; never empty.</param>
public sealed record CodedText(string? Code, string Text)
{
    /// <summary>Columns for the text hold this many characters.</summary>
    public const int Longest = 60;

    public bool IsFree => Code is null;

    public static CodedText Of(DictionaryEntry entry) => new(entry.Code, entry.Name);

    public override string ToString() => IsFree ? $"{Text}（待归并）" : Text;
}
