using System.Collections.Frozen;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.Codes;

/// <summary>One dictionary (民族, 学历, 所学专业 …), immutable, in the order of its standard.</summary>
public sealed class CodeTable
{
    // Farther than any word that begins with what is sought.
    private const int Inside = 1000;

    private readonly FrozenDictionary<string, DictionaryEntry> _byCode;
    private readonly FrozenDictionary<string, DictionaryEntry> _byWord;
    private readonly (DictionaryEntry Entry, string[] Words)[] _searched;

    /// <exception cref="ArgumentException">Two entries with one code.</exception>
    public CodeTable(string key, string title, IEnumerable<DictionaryEntry> entries)
    {
        (Key, Title) = (key, title);
        var all = entries.ToArray();
        Entries = [.. all.Where(entry => !entry.IsObsolete)];
        _byCode = all.ToDictionary(entry => entry.Code).ToFrozenDictionary();
        _searched = [.. Entries.Select(entry => (entry, Words(entry)))];
        _byWord = _searched.SelectMany(one => one.Words.Select(word => (Word: word, one.Entry)))
            .DistinctBy(pair => pair.Word).ToFrozenDictionary(pair => pair.Word, pair => pair.Entry);
    }

    /// <summary>For addresses and data lists: <c>ethnic-groups</c>.</summary>
    public string Key { get; }

    /// <summary>The Chinese name of the field: 民族.</summary>
    public string Title { get; }

    /// <summary>The standard it follows; null for our own lists.</summary>
    public string? Standard { get; init; }

    /// <summary>Whether pages must mark it 演示字典.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Whether a person may type what the table lacks.</summary>
    public bool IsOpen { get; init; }

    /// <summary>All that may be chosen.</summary>
    public IReadOnlyList<DictionaryEntry> Entries { get; }

    /// <summary>By code, obsolete entries included; null when there is none.</summary>
    public DictionaryEntry? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    /// <summary>The name of a stored code; a code that the table no longer knows prints itself.</summary>
    public string NameOf(string code) => Find(code)?.Name ?? code;

    /// <summary>Entries whose code, name or alias contains the text, the closest first; an empty text gives the first entries.</summary>
    public IReadOnlyList<DictionaryEntry> Search(string? text, int limit = 20)
    {
        var sought = TypedText.Normalize(text);
        return sought.Length == 0
            ? [.. Entries.Take(limit)]
            : [.. _searched.Select(one => (one.Entry, Distance: Distance(one.Words, sought)))
                .Where(found => found.Distance < int.MaxValue).OrderBy(found => found.Distance).Take(limit).Select(found => found.Entry)];
    }

    /// <summary>
    /// What a form without script sends: a code, a name, an alias, or <c>code name</c>. An open table takes anything else as free text.
    /// </summary>
    public Outcome<CodedText> Read(string? typed, string field)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0) return Refusal.Invalid(field, "dictionary.missing", $"请选择{Title}。");
        if (Recognize(text) is { } entry) return CodedText.Of(entry);
        if (!IsOpen) return Refusal.Invalid(field, "dictionary.unknown", $"{Title}里没有“{text}”，请从列表中选择。", Standard);
        return text.Length > CodedText.Longest
            ? Refusal.Invalid(field, "dictionary.too-long", $"{Title}请不超过 {CodedText.Longest} 个字。")
            : new CodedText(null, text);
    }

    private DictionaryEntry? Recognize(string text) =>
        Find(text) is { IsObsolete: false } byCode ? byCode
        : _byWord.TryGetValue(TypedText.Normalize(text), out var byWord) ? byWord
        : text.Split(' ', 2) is [var code, var name] && Find(code) is { IsObsolete: false } both && both.Name == name.Trim() ? both
        : null;

    private static string[] Words(DictionaryEntry entry) =>
        [.. entry.Aliases.Prepend(entry.Name).Prepend(entry.Code).Select(TypedText.Normalize)];

    private static int Distance(string[] words, string sought)
    {
        var best = int.MaxValue;
        foreach (var word in words)
        {
            var at = word.IndexOf(sought, StringComparison.Ordinal);
            if (at < 0) continue;
            best = Math.Min(best, at == 0 ? word.Length : Inside + word.Length);
        }

        return best;
    }
}
