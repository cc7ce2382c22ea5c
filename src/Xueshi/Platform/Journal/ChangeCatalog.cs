using System.Collections.Frozen;
using System.Reflection;

namespace Xueshi.Platform.Journal;

/// <summary>Every kind of change the system records, gathered from the static fields of the <c>…Changes</c> classes (AL-01).</summary>
public static class ChangeCatalog
{
    /// <summary>By code.</summary>
    public static IReadOnlyList<ChangeKind> All { get; } = [.. Declared().OrderBy(kind => kind.Code, StringComparer.Ordinal)];

    private static readonly FrozenDictionary<string, ChangeKind> ByCode = All.ToFrozenDictionary(kind => kind.Code);

    /// <summary>Null for a code of another version of the system.</summary>
    public static ChangeKind? Find(string code) => ByCode.GetValueOrDefault(code);

    private static IEnumerable<ChangeKind> Declared() =>
        from type in typeof(ChangeCatalog).Assembly.GetTypes()
        where type.Name.EndsWith("Changes", StringComparison.Ordinal)
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType == typeof(ChangeKind)
        select (ChangeKind)field.GetValue(null)!;
}
