using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Registry.Employ;

/// <summary>What timelines say of an ended employment.</summary>
public sealed record EndFacts(string name, string employer, string cause, string day)
{
    /// <param name="ended">With its organization.</param>
    public static EndFacts Of(Employment ended, string name) =>
        new(name, ended.Organization!.Name, ended.EndCause!.Value.Name(), $"{ended.EndedOn:yyyy-MM-dd}");
}
