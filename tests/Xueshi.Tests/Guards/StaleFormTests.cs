using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xueshi.Platform.Work;
using Xunit;

namespace Xueshi.Tests.Guards;

/// <summary>A form carries the version of what its sender saw (RL-02); a version that nobody looks at protects nothing. Read from the compiled code.</summary>
public class StaleFormTests
{
    [Fact]
    [Trait("Requirement", "RL-02")]
    public void Every_version_that_a_form_sends_is_looked_at()
    {
        var carried = typeof(ICommand).Assembly.GetTypes().Where(type => type.IsClass && typeof(ICommand).IsAssignableFrom(type) && type.GetProperty("Version") is not null)
            .Select(type => type.FullName!).ToList();
        Assert.True(carried.Count > 10);
        Assert.Empty(carried.Except(VersionsRead(typeof(ICommand).Assembly.Location)));
    }

    /// <summary>The types whose version another type asks for; a record that compares or prints itself does not count.</summary>
    private static HashSet<string> VersionsRead(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var reader = file.GetMetadataReader();
        var read = new HashSet<string>();
        foreach (var method in reader.MethodDefinitions.Select(reader.GetMethodDefinition).Where(method => method.RelativeVirtualAddress != 0))
            foreach (var token in IlTokens.In(file.GetMethodBody(method.RelativeVirtualAddress).GetILReader()).Where(token => token.Kind == HandleKind.MethodDefinition))
            {
                var asked = reader.GetMethodDefinition((MethodDefinitionHandle)token);
                if (asked.GetDeclaringType() == method.GetDeclaringType() || reader.GetString(asked.Name) != "get_Version") continue;
                var owner = reader.GetTypeDefinition(asked.GetDeclaringType());
                read.Add($"{reader.GetString(owner.Namespace)}.{reader.GetString(owner.Name)}");
            }
        return read;
    }
}
