using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;

namespace Xueshi.Modules.Demo.Story;

/// <summary>An HR department or an industry authority, with the officer who acts for it.</summary>
public sealed class StoryOffice(string name, OrganizationKinds kind, Sector? sector, JurisdictionNode place, int number)
{
    public string Name { get; } = name;

    public OrganizationKinds Kind { get; } = kind;

    public Sector? Sector { get; } = sector;

    public JurisdictionNode Place { get; } = place;

    public Uscc Uscc { get; } = DemoNumbers.CreditCode("11", number);

    /// <summary>The first is the one who acts where nothing else is said.</summary>
    public List<StoryPerson> Officers { get; } = [];

    public bool IsHrss => Kind == OrganizationKinds.HrssDepartment;

    public override string ToString() => Name;
}
