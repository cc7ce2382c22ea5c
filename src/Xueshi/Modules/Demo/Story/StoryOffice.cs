using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;

namespace Xueshi.Modules.Demo.Story;

/// <summary>An HR department or an industry authority.</summary>
public sealed class StoryOffice(string name, OrganizationKinds kind, Sector? sector, JurisdictionNode place, int number)
{
    public int Number { get; } = number;

    public string Name { get; } = name;

    public OrganizationKinds Kind { get; } = kind;

    public Sector? Sector { get; } = sector;

    public JurisdictionNode Place { get; } = place;

    public Uscc Uscc { get; } = DemoNumbers.CreditCode("11", number);

    /// <summary>In which its officers act.</summary>
    public Role Role => Kind == OrganizationKinds.HrssDepartment ? Role.HrssOfficer : Role.AuthorityOfficer;

    public override string ToString() => Name;
}
