using Xueshi.Modules.Demo.Acts;
using Xueshi.Modules.Hours.Recognize;
using Xueshi.Modules.Registry.Model;

namespace Xueshi.Modules.Demo.Story;

/// <summary>What becomes of a declaration. Most are approved with others; some are returned, rejected, taken back, or revoked long after.</summary>
public sealed class DeclarationFates(DemoRandom random, Script script, OfficeTales offices)
{
    private const int AuthorityOffset = 3;
    private const int InspectedPerMille = 15;

    private static readonly StoryCourses Words = StoryCourses.All;

    public void Follow(Declaration declaration)
    {
        script.Add(new Declare(declaration.At, declaration));
        switch (random.Next(100))
        {
            case < 4: Return(declaration); break;
            case < 6: Reject(declaration); break;
            case < 8: TakeBack(declaration); break;
            case < 10: Decide(declaration, Soon(declaration.At), Math.Max(1, declaration.Hours - random.Between(1, 4))); break;
            case < 14: Decide(declaration, Soon(declaration.At), declaration.Hours); break;
            default: Approve(declaration, declaration.At); break;
        }
    }

    private void Approve(Declaration declaration, DateTime after)
    {
        var round = Rhythm.RoundAfter(after, OffsetOf(declaration));
        script.Round(declaration, round);
        if (random.Next(1000) < InspectedPerMille) Inspect(declaration, round);
    }

    private void Decide(Declaration declaration, DateTime at, int hours) => script.Add(new Decide(at, declaration, Decision.Approve, hours, hours < declaration.Hours ? "按证明材料载明的学时认定。" : null));

    private void Return(Declaration declaration)
    {
        var at = Soon(declaration.At);
        script.Add(new Decide(at, declaration, Decision.Return, Reason: random.Of(Words.ReturnReasons)));
        if (random.Happens(15)) return;
        var again = at.AddDays(random.Between(1, 6)).AddMinutes(random.Next(200));
        if (declaration.Person.At(again) is null) return;
        script.Add(new Resubmit(again, declaration));
        script.Add(new Decide(Soon(again), declaration, Decision.Approve));
    }

    private void Reject(Declaration declaration)
    {
        var at = Soon(declaration.At);
        script.Add(new Decide(at, declaration, Decision.Reject, Reason: random.Of(Words.RejectReasons)));
        if (random.Happens(70) || OfficeOf(declaration) is not { } office) return;
        var appeal = at.AddDays(random.Between(1, 10));
        var answer = appeal.AddDays(random.Between(5, 20));
        var isUpheld = random.Happens(50);
        script.Add(new AppealDecision(appeal, declaration, "材料真实，课程与本人从事专业有关，请求复核。"));
        script.Add(new AnswerAppeal(answer, declaration, office, isUpheld, isUpheld ? "经核实，课程属于专业科目，请单位重新认定。" : "经核实，原认定并无不当。"));
        if (isUpheld) Decide(declaration, answer.AddDays(2), declaration.Hours);
    }

    private void TakeBack(Declaration declaration)
    {
        var at = declaration.At.AddHours(random.Between(1, 30));
        script.Add(new TakeBackDeclaration(at, declaration));
        if (random.Happens(50))
        {
            var again = at.AddHours(random.Between(1, 20));
            if (declaration.Person.At(again) is null) return;
            script.Add(new Resubmit(again, declaration));
            Approve(declaration, again);
        }
        else if (random.Happens(60))
        {
            script.Add(new DeleteDeclaration(at.AddMinutes(random.Between(2, 90)), declaration));
        }
    }

    /// <summary>抽查: taken back months later, and sometimes given back.</summary>
    private void Inspect(Declaration declaration, DateTime approvedAt)
    {
        if (OfficeOf(declaration) is not { } office) return;
        var at = approvedAt.AddDays(random.Between(20, 400)).AddMinutes(random.Next(300));
        script.Add(new Revoke(at, declaration, office, random.Of(Words.RevokeReasons)));
        if (random.Happens(30)) script.Add(new Restore(at.AddDays(random.Between(10, 40)), declaration, office, random.Of(Words.RestoreReasons)));
    }

    /// <summary>The HR department that may inspect whoever decides; authorities are inspected by the province.</summary>
    private StoryOffice? OfficeOf(Declaration declaration) =>
        declaration.Stint is not { } stint ? null : IsEmployers(declaration) ? offices.HrssOf(stint.Employer.Jurisdiction) : offices.Province;

    private static int OffsetOf(Declaration declaration) =>
        IsEmployers(declaration) && declaration.Stint is { } stint ? stint.Employer.RoundOffset : AuthorityOffset;

    private static bool IsEmployers(Declaration declaration) => declaration.Person.Sector is Sector.General or Sector.Accounting;

    private DateTime Soon(DateTime moment) => moment.AddDays(random.Between(1, 6)).AddMinutes(random.Next(240));
}
