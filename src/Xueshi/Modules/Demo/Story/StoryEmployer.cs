using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;

namespace Xueshi.Modules.Demo.Story;

/// <summary>An employer of the story with its fate: where it registers, who administers it, on which days its desk is worked.</summary>
public sealed class StoryEmployer(EmployerRow row, int number)
{
    public int Number { get; } = number;

    public string Key => row.Key;

    public string Name => row.Name;

    public string Nature => row.Nature;

    public string Jurisdiction => row.Jurisdiction;

    public string Address => row.Address;

    public EmployerFate Fate => row.Fate;

    /// <summary>Has one person only, who administers it.</summary>
    public bool IsAlone => row.Alone;

    /// <summary>Share of the people of the province.</summary>
    public int Weight => row.Weight;

    public Uscc Uscc { get; } = DemoNumbers.CreditCode(row.Code, number);

    public OrganizationKinds Kinds => OrganizationKinds.Employer | (row.Training ? OrganizationKinds.TrainingInstitution : 0);

    public Profession MainProfession { get; } = Profession.All[row.Mix.Keys.First()];

    public required DateTime RegistersAt { get; init; }

    /// <summary>When it could begin to confirm people.</summary>
    public DateTime ActiveFrom { get; set; }

    /// <summary>The registrant, and later a second one.</summary>
    public List<StoryPerson> Administrators { get; } = [];

    /// <summary>Day of the month on which people who wait are confirmed.</summary>
    public int ConfirmationDay => 3 + Number % 24;

    /// <summary>How many days after the province's usual day a round of recognition is held here.</summary>
    public int RoundOffset => Number % 6;

    public Profession DrawProfession(DemoRandom random)
    {
        var ticket = random.Next(row.Mix.Values.Sum());
        foreach (var (key, share) in row.Mix)
        {
            if (ticket < share) return Profession.All[key];
            ticket -= share;
        }
        throw new InvalidOperationException($"{row.Name} has no profession.");
    }

    public override string ToString() => row.Name;
}

/// <summary>What becomes of a registration.</summary>
public enum EmployerFate
{
    Active,

    /// <summary>Returned once, repaired and approved.</summary>
    Repaired,

    /// <summary>Still waits for its review.</summary>
    Pending,

    /// <summary>Returned, not yet repaired.</summary>
    Returned,

    /// <summary>Suspended while it is looked into.</summary>
    Suspended,

    /// <summary>Given up.</summary>
    Deregistered,

    /// <summary>A second registration of another one.</summary>
    Duplicate,
}

/// <summary>A row of the table of employers.</summary>
public sealed record EmployerRow(
    string Key, string Name, string Nature, string Code, string Jurisdiction, string Address, int Weight, Dictionary<string, int> Mix,
    bool Training = false, bool Alone = false, EmployerFate Fate = EmployerFate.Active)
{
    public static IReadOnlyList<EmployerRow> All { get; } = StoryTable.Read<Table>("organizations").Items;

    private sealed record Table(IReadOnlyList<EmployerRow> Items);
}
