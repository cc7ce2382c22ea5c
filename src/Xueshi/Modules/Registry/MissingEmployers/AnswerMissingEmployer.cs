using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.People;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.MissingEmployers;

/// <summary>办结: the office says what came of a report.</summary>
/// <param name="Answer">Read by the person.</param>
[Needs(RegistryPermissions.ReviewOrganizations)]
public sealed record AnswerMissingEmployer(Guid OperationId, Guid ReportId, int Version, string? Answer) : ICommand;

public sealed class AnswerMissingEmployerHandler(XueshiDb db, UnitOfWork work, JournalWriter journal)
{
    public Task<Outcome<Guid>> HandleAsync(AnswerMissingEmployer command, Actor actor, CancellationToken ct) => work.RunAsync<Guid>(command, actor, async now =>
    {
        var report = await db.MissingEmployers.InJurisdictionOf(actor).FirstOrDefaultAsync(r => r.Id == command.ReportId, ct);
        if (report is null) return Refusal.NotFound;
        if (report.IsHandled || report.Version != command.Version)
            return new Refusal(RefusalKind.Stale, "registry.report-handled", $"这条报告已于 {BeijingTime.Format(report.AnsweredAt ?? now)} 办结：{report.Answer}");
        if (string.IsNullOrWhiteSpace(command.Answer)) return Refusal.Invalid("Answer", "registry.answer-missing", "请写明办理结果，报告人会看到。");
        if (command.Answer.Length > ReasonLimit.Longest) return Refusal.Invalid("Answer", "registry.answer-too-long", $"答复请不超过 {ReasonLimit.Longest} 个字。");
        report.Handle(command.Answer.Trim(), now);
        journal.Record(RegistryChanges.MissingEmployerAnswered, actor, report, report.PersonId, new { employer = report.Name }, report.Answer);
        return report.Id;
    }, ct);
}
