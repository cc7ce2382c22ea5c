using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Certificates.Issue;
using Xueshi.Modules.Demo.Play;
using Xueshi.Modules.Demo.Story;
using Xueshi.Modules.Ledger;
using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Demo.Acts;

/// <summary>生成证书 by the person.</summary>
public sealed record Certify(DateTime At, StoryPerson Person, int Year) : Act(At, [Person])
{
    public override Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var actor = stage.ActorOf(Person);
        var command = new IssueCertificate(stage.NewOperation(), actor.PersonId, new CeYear(Year));
        // People press the button too early, and twice.
        return stage.DoAsync<IssueCertificateHandler, Guid>(
            this, handler => handler.HandleAsync(command, actor, ct), "certificates.not-passed", "certificates.already-valid", "certificates.missing-glyph", "certificates.number-not-proven");
    }
}

/// <summary>批量生成证书 by the employer, for the years of its people that passed.</summary>
public sealed record CertifySeveral(DateTime At, StoryEmployer Employer, IReadOnlyList<(StoryPerson Person, int Year)> Years) : Act(At, Years.Select(entry => entry.Person))
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var (people, years) = (Years.Select(y => stage.ActorOf(y.Person).PersonId).ToList(), Years.Select(y => new CeYear(y.Year)).Distinct().ToList());
        var accounts = await stage.LookAsync(db => db.AnnualAccounts.Where(a => people.Contains(a.PersonId) && years.Contains(a.Year) && a.IsPassed)
            .OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(ct));
        foreach (var portion in accounts.Chunk(IssueBatchHandler.Most))
            await stage.DoAsync<IssueBatchHandler, List<IssueAnswer>>(
                this, handler => handler.HandleAsync(new IssueBatch(stage.NewOperation(), portion), stage.ActorFor(Employer), ct));
    }
}
