using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Hours.Import;

/// <summary>Answers completions one after another against a book.</summary>
/// <param name="RequirementOf">Of a person's prepared year.</param>
/// <param name="Writer">Null in a dry run.</param>
internal sealed record CompletionRun(
    CompletionJudge Judge, CompletionBook Book, Func<Guid, CeYear, AnnualRequirement> RequirementOf, CompletionWriter? Writer, CompletionTerms Terms, Actor Actor, DateTime Now)
{
    public async Task<CompletionAnswer> AnswerAsync(Completion completion, CancellationToken ct)
    {
        var requirement = RequirementOf(completion.PersonId, completion.Year);
        var earlier = Book.Find(completion);
        if (completion.PersonId == Actor.PersonId) return CompletionAnswer.Refused(CompletionRefusals.OwnHours);
        if (earlier is not null && earlier.PersonId != completion.PersonId) return CompletionAnswer.Refused(CompletionRefusals.OtherPerson);
        if (completion.Action == CompletionAction.Add && earlier is not null) return Told(earlier);
        if (Judge.Refuse(completion, Terms, requirement) is { } refusal) return CompletionAnswer.Refused(refusal);
        return completion.Action switch
        {
            CompletionAction.Add when Book.HasTopic(completion) =>
                CompletionAnswer.Known(null, $"已有：{completion.Year} 年度的公需课「{completion.CourseName}」已入账，同一课程一年只计一次"),
            CompletionAction.Add => await WriteAsync(completion, requirement, null, ct),
            CompletionAction.Correct => await CorrectAsync(completion, requirement, earlier, ct),
            _ => await RevokeAsync(completion, earlier, ct),
        };
    }

    private CompletionAnswer Told(LearningRecord earlier) => CompletionAnswer.Known(earlier.Id, earlier switch
    {
        { BatchId: { } batch } when batch == Terms.BatchId => "已有：本文件前面的一行是同一来源记录号，只计一次",
        { Status: LearningRecordStatus.Approved } => "已有：该来源记录号的学时已入账；内容有变的请用“更正”",
        _ => "已有：该来源记录号的学时此前已撤销，不再入账",
    });

    private async Task<CompletionAnswer> CorrectAsync(Completion completion, AnnualRequirement requirement, LearningRecord? earlier, CancellationToken ct)
    {
        if (earlier is null) return CompletionAnswer.Refused(CompletionRefusals.NothingToChange);
        if (earlier.Status != LearningRecordStatus.Approved) return CompletionAnswer.Refused(CompletionRefusals.CorrectsRevoked);
        if (CompletionJudge.IsSame(earlier, completion, CompletionJudge.CreditsOf(completion, requirement)))
            return CompletionAnswer.Known(earlier.Id, "已有：与已入账的内容相同，无需更正");
        var sameTopic = earlier.Year == completion.Year && earlier.TopicKey == TopicKey.Of(completion.CourseName);
        if (!sameTopic && Book.HasTopic(completion)) return CompletionAnswer.Refused(CompletionRefusals.TopicTaken(completion.Year, completion.CourseName));
        if (Judge.RefuseTakingBack(earlier.Year, Terms, RequirementOf(earlier.PersonId, earlier.Year)) is { } closed) return CompletionAnswer.Refused(closed);
        var reason = $"来源平台更正（{completion.SourceSystem}）";
        if (TakeBack(earlier, reason) is { } refusal) return CompletionAnswer.Refused(refusal);
        // First the new hours, then the old ones: a certificate follows the year as it stands in the end.
        var answer = await WriteAsync(completion, requirement, earlier, ct);
        if (Writer is not null) await Writer.TakeBackAsync(earlier, reason, Terms.BatchId, Actor, ct);
        return answer;
    }

    private async Task<CompletionAnswer> RevokeAsync(Completion completion, LearningRecord? earlier, CancellationToken ct)
    {
        if (earlier is null) return CompletionAnswer.Refused(CompletionRefusals.NothingToChange);
        if (earlier.Status != LearningRecordStatus.Approved) return CompletionAnswer.Known(earlier.Id, "已有：该来源记录号的学时此前已撤销");
        if (earlier.Year != completion.Year) return CompletionAnswer.Refused(CompletionRefusals.RevokesOtherYear(earlier.Year));
        var reason = $"来源平台撤销（{completion.SourceSystem}）";
        if (TakeBack(earlier, reason) is { } refusal) return CompletionAnswer.Refused(refusal);
        if (Writer is not null) await Writer.TakeBackAsync(earlier, reason, Terms.BatchId, Actor, ct);
        return new(CompletionResult.Revoked, earlier.Id, CreditHours.Zero, CreditUnit.Hours, null, null, earlier.Id);
    }

    private async Task<CompletionAnswer> WriteAsync(Completion completion, AnnualRequirement requirement, LearningRecord? earlier, CancellationToken ct)
    {
        var credits = CompletionJudge.CreditsOf(completion, requirement);
        var remark = CompletionJudge.RemarkOn(completion, requirement);
        var record = LearningRecord.Automatic(completion, credits, remark, Terms.BatchId, Now);
        Book.Note(record);
        if (Writer is not null) await Writer.WriteAsync(record, Terms.LegalBasis, Terms.BatchId, Actor, ct);
        return new(earlier is null ? CompletionResult.Recorded : CompletionResult.Corrected, record.Id, credits, requirement.Unit, remark, null, earlier?.Id);
    }

    private Refusal? TakeBack(LearningRecord record, string reason)
    {
        if (record.Revoke(reason, Actor, Now) is { } refusal) return refusal;
        Book.Note(record);
        return null;
    }
}
