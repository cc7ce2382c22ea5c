using Xueshi.Modules.Demo.Acts;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Demo.Story;

/// <summary>One person for every state that chance alone might leave out of a small province.</summary>
internal sealed class Walkons(DemoRandom random, Cast cast, Script script, OfficeTales offices, EmployerTales employers)
{
    private readonly StoryEmployer _employer = employers.Of("lingjian");
    private readonly StoryOffice _office = offices.Province;

    public void Tell()
    {
        CorrectedCertificate();
        RevokedCertificate();
        RestoredRecord();
        AppealThatWaits();
        DeletedDraft();
        Bindings();
    }

    /// <summary>A record behind the certificate is taken back, and the year still passes.</summary>
    private void CorrectedCertificate()
    {
        var person = New(0);
        StoryYear.Pass(script, offices, person, 2024);
        var extra = StoryYear.Approve(script, StoryYear.Of(person, 2024, SubjectCategory.Elective, "急救与自救互救", 8, new(2024, 10, 15, 20, 0, 0)));
        script.Add(new Certify(new(2025, 1, 6, 10, 0, 0), person, 2024));
        script.Add(new Revoke(new(2025, 3, 4, 10, 0, 0), extra, _office, StoryCourses.All.RevokeReasons[1]));
    }

    /// <summary>Without the record the year no longer passes.</summary>
    private void RevokedCertificate()
    {
        var person = New(1);
        var professional = StoryYear.Pass(script, offices, person, 2024)[0];
        script.Add(new Certify(new(2025, 1, 7, 10, 0, 0), person, 2024));
        script.Add(new Revoke(new(2025, 3, 5, 10, 0, 0), professional, _office, StoryCourses.All.RevokeReasons[0]));
    }

    /// <summary>The revocation is quashed, and another certificate made.</summary>
    private void RestoredRecord()
    {
        var person = New(2);
        var professional = StoryYear.Pass(script, offices, person, 2024)[0];
        script.Add(new Certify(new(2025, 1, 8, 10, 0, 0), person, 2024));
        script.Add(new Revoke(new(2025, 3, 6, 10, 0, 0), professional, _office, StoryCourses.All.RevokeReasons[2]));
        script.Add(new Restore(new(2025, 4, 2, 10, 0, 0), professional, _office, StoryCourses.All.RestoreReasons[0]));
        script.Add(new Certify(new(2025, 4, 3, 10, 0, 0), person, 2024));
    }

    private void AppealThatWaits()
    {
        var person = New(3);
        var declaration = StoryYear.Of(person, 2026, SubjectCategory.Professional, "绿色建筑评价标准解读", 18, new(2026, 10, 20, 20, 0, 0));
        script.Add(new Declare(declaration.At, declaration));
        script.Add(new Decide(new(2026, 11, 2, 10, 0, 0), declaration, Decision.Reject, Reason: StoryCourses.All.RejectReasons[2]));
        script.Add(new AppealDecision(new(2026, 11, 6, 20, 0, 0), declaration, "施教机构未登记本人学时，附该机构说明，请求复核。"));
    }

    private void DeletedDraft()
    {
        var declaration = StoryYear.Of(New(4), 2026, SubjectCategory.Elective, "摄影与图像处理", 6, new(2026, 5, 20, 20, 0, 0));
        script.Add(new Declare(declaration.At, declaration, Submit: false));
        script.Add(new DeleteDeclaration(declaration.At.AddMinutes(30), declaration));
    }

    /// <summary>Returned, withdrawn, changing, ended.</summary>
    private void Bindings()
    {
        var returned = Choosing(5, new(2026, 11, 3, 9, 0, 0));
        script.Add(new ReturnStint(returned.ChosenAt.AddDays(2), returned, StoryCourses.All.ReturnPersonReasons[0]));
        var withdrawn = Choosing(6, new(2026, 11, 4, 9, 0, 0));
        script.Add(new WithdrawStint(withdrawn.ChosenAt.AddDays(1), withdrawn));
        var changing = New(7);
        script.Add(new Choose(new(2026, 11, 20, 12, 0, 0), new Stint(changing, employers.Of("nanyue"), new(2026, 11, 20, 12, 0, 0))));
        var ended = New(8);
        script.Add(new EndStint(new(2025, 6, 30, 16, 0, 0), ended.Stints[0], EndCause.Left));
    }

    private Stint Choosing(int number, DateTime at)
    {
        var person = cast.Add(_employer.DrawProfession(random), at);
        var stint = new Stint(person, _employer, at.AddMinutes(30));
        person.Stints.Add(stint);
        script.Add(new Register(at, person));
        script.Add(new FillProfile(at.AddMinutes(10 + number), person));
        script.Add(new Choose(stint.ChosenAt, stint));
        return stint;
    }

    private StoryPerson New(int number) =>
        Engagement.Of(script, cast.Add(_employer.MainProfession, new DateTime(2023, 2, 6, 9, 0, 0).AddDays(number)), _employer);
}
