using Xueshi.Modules.Registry.Model.Identity;

namespace Xueshi.Modules.Registry.Model;

/// <summary>What is said of an organization, and how it changes once it is open.</summary>
public sealed partial class Organization
{
    /// <summary>
    /// Takes on another name or code; whatever follows from being called otherwise starts here. What it was called before goes on leading to it, and is to be added to the database;
    /// certificates and decided records keep the words they were made with.
    /// </summary>
    public IReadOnlyList<OrganizationAlias> Reidentify(string name, Uscc uscc, Guid? merger, DateTime now)
    {
        List<OrganizationAlias> former = [];
        if (name != Name)
        {
            former.Add(Former(OrganizationAliasKind.Name, Name, merger, now));
            (FormerName, Name) = (Name, name);
        }
        if (uscc.Text != Uscc)
        {
            former.Add(Former(OrganizationAliasKind.Code, Uscc, merger, now));
            (Uscc, UsccCheckOverridden) = (uscc.Text, !uscc.IsCheckValid);
        }
        return former;
    }

    /// <summary>A name was taken over by mistake: it is called as before, and leaves no former name behind.</summary>
    public void TakeBackName(string name, string? formerName) => (Name, FormerName) = (name, formerName);

    /// <summary>What another registration of the same organization was called leads here.</summary>
    public OrganizationAlias Former(OrganizationAliasKind kind, string text, Guid? merger, DateTime now) =>
        new() { Id = Guid.CreateVersion7(now), OrganizationId = Id, Kind = kind, Text = text, Until = now, MergerId = merger };
}
