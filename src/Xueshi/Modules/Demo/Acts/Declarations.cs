using Xueshi.Modules.Demo.Play;
using Xueshi.Modules.Demo.Story;
using Xueshi.Modules.Hours.Declare;
using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Demo.Acts;

/// <summary>Saves a declaration: handed in, or as a draft.</summary>
/// <param name="Jurisdiction">Path of the jurisdiction whose HR department shall name who decides; for people without an employer.</param>
public sealed record Declare(DateTime At, Declaration Declaration, bool Submit = true, string? Jurisdiction = null) : Act(At, [Declaration.Person])
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var actor = stage.ActorOf(Declaration.Person);
        var command = new SaveRecord(
            stage.NewOperation(), null, 0, FieldsOf(Declaration, []), Submit, Jurisdiction, [stage.Proofs.Of(Declaration.Proof, actor, stage.Now)]);
        stage.Keep(Declaration, await stage.DoAsync<SaveRecordHandler, Guid>(this, handler => handler.HandleAsync(command, actor, ct)));
    }

    internal static DeclaredFields FieldsOf(Declaration declaration, IReadOnlyList<Guid> evidence) => new()
    {
        Year = new CeYear(declaration.Year),
        Category = declaration.Category,
        CourseName = declaration.Course,
        FormCode = declaration.Form,
        StartedOn = declaration.StartedOn,
        EndedOn = declaration.EndedOn,
        TrainingDays = declaration.Days,
        DeclaredHours = CreditHours.Of(declaration.Hours),
        Part = declaration.Part,
        Assessment = "合格",
        InstitutionName = declaration.Institution,
        Place = declaration.Place,
        Content = $"{declaration.Course}：课程学习、案例研讨与考核。",
        Evidence = evidence,
    };
}

/// <summary>Hands in again what was returned or withdrawn, with its proofs.</summary>
public sealed record Resubmit(DateTime At, Declaration Declaration) : Act(At, [Declaration.Person])
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var (version, evidence) = await stage.EvidenceAsync(Declaration, ct);
        var command = new SaveRecord(stage.NewOperation(), stage.IdOf(Declaration), version, Declare.FieldsOf(Declaration, evidence), true, null, []);
        await stage.DoAsync<SaveRecordHandler, Guid>(this, handler => handler.HandleAsync(command, stage.ActorOf(Declaration.Person), ct));
    }
}

/// <summary>撤回申报</summary>
public sealed record TakeBackDeclaration(DateTime At, Declaration Declaration) : Act(At, [Declaration.Person])
{
    public override Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var command = new WithdrawRecord(stage.NewOperation(), stage.IdOf(Declaration));
        return stage.DoAsync<WithdrawRecordHandler, Guid>(this, handler => handler.HandleAsync(command, stage.ActorOf(Declaration.Person), ct));
    }
}

/// <summary>删除草稿</summary>
public sealed record DeleteDeclaration(DateTime At, Declaration Declaration) : Act(At, [Declaration.Person])
{
    public override Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var command = new DeleteDraft(stage.NewOperation(), stage.IdOf(Declaration));
        return stage.DoAsync<DeleteDraftHandler, Guid>(this, handler => handler.HandleAsync(command, stage.ActorOf(Declaration.Person), ct));
    }
}
