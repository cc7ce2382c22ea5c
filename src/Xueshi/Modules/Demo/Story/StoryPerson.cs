using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;

namespace Xueshi.Modules.Demo.Story;

/// <summary>A person of the story. Two with the same content are still two people, so this is a class.</summary>
public sealed class StoryPerson
{
    /// <summary>Counts from 1 in the order in which people were thought up; their user name and phone come from it.</summary>
    public required int Number { get; init; }

    public required string Name { get; init; }

    public required Sex Sex { get; init; }

    public required DateOnly BornOn { get; init; }

    public required IdNumber IdNumber { get; init; }

    public required Profession Profession { get; init; }

    /// <summary>Place in the profession's titles; −1 without a title.</summary>
    public required int Rank { get; init; }

    public required string School { get; init; }

    public required string UserName { get; init; }

    /// <summary>Beijing wall-clock time of the registration.</summary>
    public required DateTime RegistersAt { get; init; }

    /// <summary>What a reader may try with this sign-in; null for people without a password.</summary>
    public Persona? Persona { get; init; }

    /// <summary>How eagerly they learn: 0 to 100.</summary>
    public int Diligence { get; init; }

    /// <summary>Where the person works, in the order of time.</summary>
    public List<Stint> Stints { get; } = [];

    public PhoneNumber Phone => DemoNumbers.Phone(Number);

    public Sector Sector => Profession.Sector;

    /// <summary>The stint that holds at a moment.</summary>
    public Stint? At(DateTime moment) => Stints.Find(stint => stint.HoldsAt(moment));

    public override string ToString() => $"{Number} {Name}";
}
