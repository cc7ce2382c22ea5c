using Xueshi.Modules.Demo.Acts;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;

namespace Xueshi.Modules.Demo.Story;

/// <summary>Employers register, are reviewed by the HR department of their jurisdiction, and get a second administrator.</summary>
public sealed class EmployerTales(DemoRandom random, Cast cast, Script script, OfficeTales offices)
{
    private static readonly DateTime First = new(2018, 3, 12, 9, 0, 0);

    private static readonly Dictionary<string, (string Name, Sex Sex, string UserName, Persona Persona)> Registrants = new()
    {
        ["yunshan"] = ("赵敏", Sex.Female, "zhaomin", new(20, "单位管理员", "赵敏，广州云山软件有限公司管理员", "人员确认（有人在等）、学时认定（有记录在等）、为本单位人员生成证书")),
        ["qian-studio"] = ("钱东", Sex.Male, "qiandong", new(22, "单位管理员", "钱东，深圳市钱东工业设计工作室唯一管理员", "他本人的记录转由南山区人社部门认定")),
    };

    private readonly List<StoryEmployer> _employers = [];

    public IReadOnlyList<StoryEmployer> Employers => _employers;

    public StoryEmployer Of(string key) => _employers.Single(employer => employer.Key == key);

    /// <param name="most">How many employers, counted from the top of the table; the unsettled ones at its end always come.</param>
    public void Tell(int most)
    {
        var settled = EmployerRow.All.Where(row => row.Fate is EmployerFate.Active).Take(most);
        var others = EmployerRow.All.Where(row => row.Fate is EmployerFate.Repaired or EmployerFate.Pending or EmployerFate.Returned);
        foreach (var row in settled.Concat(others)) Tell(row);
    }

    private void Tell(EmployerRow row)
    {
        var employer = new StoryEmployer(row, _employers.Count + 1) { RegistersAt = RegistrationOf(row.Fate) };
        _employers.Add(employer);
        var at = employer.RegistersAt;
        var registrant = Registrants.TryGetValue(row.Key, out var known)
            ? cast.Add(employer.MainProfession, at, known.Sex, known.Name, known.UserName, known.Persona)
            : cast.Add(employer.MainProfession, at);
        var stint = new Stint(registrant, employer, at);
        registrant.Stints.Add(stint);
        employer.Administrators.Add(registrant);
        script.Add(new RegisterEmployer(at, employer, registrant, stint));
        script.Add(new FillProfile(at.AddMinutes(12), registrant));
        Review(employer, registrant, stint);
        if (employer.ActiveFrom < DateTime.MaxValue && !employer.IsAlone) AddSecond(employer);
    }

    private DateTime RegistrationOf(EmployerFate fate) => fate switch
    {
        EmployerFate.Pending => new DateTime(2026, 11, 16, 10, 0, 0).AddMinutes(random.Next(5 * 24 * 60)),
        EmployerFate.Returned => new DateTime(2026, 10, 20, 10, 0, 0).AddMinutes(random.Next(10 * 24 * 60)),
        _ when _employers.Count < 12 => First.AddDays(_employers.Count).AddMinutes(random.Next(400)),
        _ when random.Happens(65) => First.AddDays(12 + random.Next(200)).AddMinutes(random.Next(400)),
        _ => First.AddDays(220 + random.Next(2200)).AddMinutes(random.Next(400)),
    };

    private void Review(StoryEmployer employer, StoryPerson registrant, Stint stint)
    {
        var office = offices.HrssOf(employer.Jurisdiction);
        var reviewedAt = employer.RegistersAt.AddDays(random.Between(1, 4)).AddMinutes(random.Next(120));
        employer.ActiveFrom = DateTime.MaxValue;
        if (employer.Fate == EmployerFate.Pending) return;
        if (employer.Fate is EmployerFate.Returned or EmployerFate.Repaired)
        {
            script.Add(new ReturnEmployer(reviewedAt, employer, office, random.Of(StoryCourses.All.ReturnOrganizationReasons)));
            if (employer.Fate == EmployerFate.Returned) return;
            var repairedAt = reviewedAt.AddDays(random.Between(1, 6));
            script.Add(new RepairEmployer(repairedAt, employer, registrant));
            reviewedAt = repairedAt.AddDays(2).AddMinutes(7);
        }
        script.Add(new ApproveEmployer(reviewedAt, employer, office));
        if (employer.MainProfession.Sector is var sector and (Sector.Health or Sector.Education))
            script.Add(new PlaceUnderAuthority(reviewedAt.AddMinutes(3), employer, office, offices.Authority(employer.Jurisdiction, sector)));
        (employer.ActiveFrom, stint.ConfirmedAt) = (reviewedAt, reviewedAt);
    }

    /// <summary>Somebody of the house joins, is confirmed, and shares the desk.</summary>
    private void AddSecond(StoryEmployer employer)
    {
        var at = employer.ActiveFrom.AddDays(1).AddMinutes(random.Next(300));
        var second = employer.Key == "yunshan"
            ? cast.Add(employer.MainProfession, at, Sex.Male, "孙浩", "sunhao", new Persona(21, "单位管理员", "孙浩，广州云山软件有限公司第二管理员", "认定管理员赵敏本人的记录；与赵敏同时打开同一条记录"))
            : cast.Add(employer.MainProfession, at);
        var stint = new Stint(second, employer, at.AddMinutes(25)) { ConfirmedAt = at.AddDays(1) };
        second.Stints.Add(stint);
        script.Add(new Register(at, second));
        script.Add(new FillProfile(at.AddMinutes(10), second));
        script.Add(new Choose(stint.ChosenAt, stint));
        script.Add(new ConfirmOne(stint.ConfirmedAt, stint));
        script.Add(new ShareDesk(stint.ConfirmedAt.AddMinutes(5), employer, second));
        employer.Administrators.Add(second);
    }
}
