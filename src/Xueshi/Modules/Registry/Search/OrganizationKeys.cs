namespace Xueshi.Modules.Registry.Search;

/// <summary>What the index keeps of an organization, and the entries that follow from it alone.</summary>
public sealed record OrganizationKeys(string Name, string? FormerName, string Code)
{
    public static OrganizationKeys Of(string name, string? formerName, string uscc) =>
        new(SearchKey.Of(name), formerName is null ? null : SearchKey.Of(formerName), SearchKey.Of(uscc));

    public IEnumerable<OrganizationGram> Rows(Guid organization)
    {
        string[] names = FormerName is null ? [Name] : [Name, FormerName];
        var ofNames = names.SelectMany(name => Grams.OfName(name).Select(gram => new OrganizationGram(gram, LengthOf(name), organization)));
        return ofNames.Concat(Grams.OfCode(Code).Select(gram => new OrganizationGram(gram, LengthOf(Name), organization))).Distinct();
    }

    private static short LengthOf(string name) => (short)SearchKey.Characters(name).Count;
}
