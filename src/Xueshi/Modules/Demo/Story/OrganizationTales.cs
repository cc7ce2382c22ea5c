using Xueshi.Modules.Demo.Acts;
using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Demo.Story;

/// <summary>Organizations that do not go on as usual: one suspended while it is looked into, one deregistered with a record still waiting, and one that is registered twice.</summary>
internal sealed class OrganizationTales(Cast cast, Script script, OfficeTales offices, int employers)
{
    private int _told;

    public void Tell()
    {
        foreach (var row in EmployerRow.All)
        {
            if (row.Fate == EmployerFate.Suspended) Suspended(Open(row, new(2024, 3, 11, 9, 30, 0)));
            else if (row.Fate == EmployerFate.Deregistered) Deregistered(Open(row, new(2023, 5, 15, 9, 30, 0)));
            else if (row.Fate == EmployerFate.Duplicate) Open(row, new(2026, 9, 21, 10, 0, 0));
        }
    }

    private void Suspended(StoryEmployer employer)
    {
        Waiting(employer, "电子装联工艺", new(2026, 9, 28, 20, 0, 0));
        script.Add(new SuspendEmployer(new(2026, 10, 12, 10, 0, 0), employer, offices.HrssOf(employer.Jurisdiction), "群众反映认定材料不实，正在核查。"));
    }

    private void Deregistered(StoryEmployer employer)
    {
        Waiting(employer, "数控编程与加工", new(2026, 9, 8, 20, 0, 0));
        script.Add(new DeregisterEmployer(new(2026, 10, 9, 15, 0, 0), employer, offices.HrssOf(employer.Jurisdiction), new(2026, 9, 30), "市场监督管理部门已核准注销登记。"));
    }

    /// <summary>Somebody of the house has a record there that nobody has decided.</summary>
    private void Waiting(StoryEmployer employer, string course, DateTime at)
    {
        var person = Engagement.Of(script, cast.Add(employer.MainProfession, employer.ActiveFrom.AddDays(20)), employer);
        script.Add(new Declare(at, StoryYear.Of(person, 2026, SubjectCategory.Professional, course, 12, at)));
    }

    private StoryEmployer Open(EmployerRow row, DateTime at)
    {
        var employer = new StoryEmployer(row, employers + ++_told) { RegistersAt = at, ActiveFrom = at.AddDays(2) };
        var registrant = cast.Add(employer.MainProfession, at);
        var stint = new Stint(registrant, employer, at) { ConfirmedAt = employer.ActiveFrom };
        registrant.Stints.Add(stint);
        employer.Administrators.Add(registrant);
        script.Add(new RegisterEmployer(at, employer, registrant, stint));
        script.Add(new FillProfile(at.AddMinutes(12), registrant));
        script.Add(new ApproveEmployer(employer.ActiveFrom, employer, offices.HrssOf(employer.Jurisdiction)));
        return employer;
    }
}
