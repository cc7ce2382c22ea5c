using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.RegularExpressions;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Work;
using Xueshi.Tests.Guards;
using Xunit;

namespace Xueshi.Tests.Journal;

/// <summary>docs/changes.md: which use case records what (AL-01).</summary>
[Trait("Requirement", "AL-01")]
public partial class ChangeCatalogTests
{
    private static readonly Assembly System = typeof(ChangeCatalog).Assembly;

    private static readonly Lazy<ILookup<string, string>> Uses = new(() => TypeUses.In(System).All.ToLookup(use => use.User, use => use.Used));

    /// <summary>The fields that any code but that of their own type reads, by metadata token.</summary>
    private static readonly Lazy<HashSet<int>> FieldsRead = new(() =>
    {
        using var file = new PEReader(File.OpenRead(System.Location));
        var reader = file.GetMetadataReader();
        return
        [
            .. from handle in reader.MethodDefinitions
               let method = reader.GetMethodDefinition(handle)
               where method.RelativeVirtualAddress != 0
               from token in IlTokens.In(file.GetMethodBody(method.RelativeVirtualAddress).GetILReader())
               where token.Kind == HandleKind.FieldDefinition && reader.GetFieldDefinition((FieldDefinitionHandle)token).GetDeclaringType() != method.GetDeclaringType()
               select MetadataTokens.GetToken(token),
        ];
    });

    [Fact]
    public void The_list_of_changes_is_the_one_the_code_makes()
    {
        var text = new StringBuilder("""
            # What the system records

            Every change, and every sight of a full ID number, is a row of the journal: who, for which organization, when, from where, why, with the digest of
            the subject before and after. Made from the code by `bin/test --update`: the code of the change, the sentence people read on timelines with its
            {facts} filled in, and where the person whom it concerns is led from their inbox when somebody else did it; further down which use case records
            changes of which module.

            | change | sentence | inbox |
            |---|---|---|

            """);
        foreach (var kind in ChangeCatalog.All) text.Append($"| `{kind.Code}` | {kind.Sentence} | {(kind.ToldAt is { } address ? $"`{address}`" : "")} |\n");
        text.Append("\n| use case | records changes of |\n|---|---|\n");
        foreach (var handler in Handlers().Where(handler => RecordedBy(handler).Any())) text.Append($"| {handler.Name[..^"Handler".Length]} | {string.Join('、', RecordedBy(handler).Select(type => type[(type.LastIndexOf('.') + 1)..]))} |\n");
        Approved.Match("docs/changes.md", text.ToString());
    }

    [Fact]
    public void Every_use_case_records_what_it_changed() =>
        Assert.Empty(Handlers().Where(Changes).Where(handler => !RecordedBy(handler).Any()).Select(handler => handler.FullName));

    /// <summary>A line that records, taken out of its use case, mostly leaves its change without any.</summary>
    [Fact]
    public void Every_change_of_the_list_is_recorded_somewhere() => Assert.Empty(
        from type in System.GetTypes()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public)
        where field.FieldType == typeof(ChangeKind)
        where !FieldsRead.Value.Contains(field.MetadataToken)
        select $"{type.Name}.{field.Name}");

    [Fact]
    public void No_two_changes_share_a_code() => Assert.Equal(ChangeCatalog.All.Count, ChangeCatalog.All.DistinctBy(kind => kind.Code).Count());

    [Fact]
    public void A_code_says_its_module_and_what_happened() => Assert.All(ChangeCatalog.All, kind => Assert.Matches(Code(), kind.Code));

    private static IEnumerable<Type> Handlers() => System.GetTypes()
        .Where(type => type is { IsClass: true, IsNested: false } && type.Name.EndsWith("Handler", StringComparison.Ordinal) && type.Namespace!.StartsWith("Xueshi.Modules", StringComparison.Ordinal))
        .OrderBy(type => type.Name, StringComparer.Ordinal);

    private static bool Changes(Type handler) => Uses.Value[handler.FullName!].Contains(typeof(UnitOfWork).FullName);

    // What a handler has done by other classes of its module is recorded there.
    private static IEnumerable<string> RecordedBy(Type handler)
    {
        var module = string.Join('.', handler.Namespace!.Split('.').Take(3)) + ".";
        var (reached, waiting) = (new HashSet<string>(), new Queue<string>([handler.FullName!]));
        while (waiting.TryDequeue(out var type))
            foreach (var used in Uses.Value[type].Where(reached.Add))
                if (used.StartsWith(module, StringComparison.Ordinal) && !used.EndsWith("Handler", StringComparison.Ordinal)) waiting.Enqueue(used);
        return reached.Where(used => used.EndsWith("Changes", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
    }

    [GeneratedRegex("^[a-z]+\\.[a-z]+(-[a-z]+)*$")]
    private static partial Regex Code();
}
