using Xueshi.Modules.Access.Register;
using Xueshi.Modules.Demo.Play;
using Xueshi.Modules.Demo.Story;
using Xueshi.Modules.Registry.Employ;
using Xueshi.Modules.Registry.MissingEmployers;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.People;
using Xueshi.Modules.Registry.Profile;

namespace Xueshi.Modules.Demo.Acts;

/// <summary>个人注册</summary>
public sealed record Register(DateTime At, StoryPerson Person) : Act(At, [Person])
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var command = new RegisterPerson(stage.NewOperation(), stage.AccountOf(Person));
        var made = await stage.DoAsync<RegisterPersonHandler, RegisteredPerson>(this, handler => handler.HandleAsync(command, Stage.Visitor, ct));
        stage.Enter(Person, made.AccountId, made.PersonId);
    }
}

/// <summary>人员基本信息</summary>
public sealed record FillProfile(DateTime At, StoryPerson Person) : Act(At, [Person])
{
    public override Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var command = new SaveProfile(stage.NewOperation(), 0, StoryProfile.Of(Person, At));
        return stage.DoAsync<SaveProfileHandler, Guid>(this, handler => handler.HandleAsync(command, stage.ActorOf(Person), ct));
    }
}

/// <summary>选择工作单位; a change when there is one already.</summary>
public sealed record Choose(DateTime At, Stint Stint) : Act(At, [Stint.Person])
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var command = new ChooseEmployer(stage.NewOperation(), stage.IdOf(Stint.Employer));
        stage.Keep(Stint, await stage.DoAsync<ChooseEmployerHandler, Guid>(this, handler => handler.HandleAsync(command, stage.ActorOf(Stint.Person), ct)));
    }
}

/// <summary>撤回选择</summary>
public sealed record WithdrawStint(DateTime At, Stint Stint) : Act(At, [Stint.Person])
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var command = new WithdrawChoice(stage.NewOperation(), stage.IdOf(Stint), await stage.VersionAsync<Employment>(Stint, ct));
        await stage.DoAsync<WithdrawChoiceHandler, Guid>(this, handler => handler.HandleAsync(command, stage.ActorOf(Stint.Person), ct));
    }
}

/// <summary>人员确认, one.</summary>
public sealed record ConfirmOne(DateTime At, Stint Stint) : Act(At, [Stint.Person])
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var command = new ConfirmPerson(stage.NewOperation(), stage.IdOf(Stint), await stage.VersionAsync<Employment>(Stint, ct), DateOnly.FromDateTime(Stint.ChosenAt));
        await stage.DoAsync<ConfirmPersonHandler, Guid>(this, handler => handler.HandleAsync(command, stage.ActorFor(Stint.Employer, Stint.Person), ct));
    }
}

/// <summary>人员确认, all who wait on that day.</summary>
public sealed record ConfirmSeveral(DateTime At, StoryEmployer Employer, IReadOnlyList<Stint> Stints) : Act(At, Stints.Select(stint => stint.Person))
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var versions = await stage.VersionsAsync<Employment>(Stints, ct);
        var command = new ConfirmBatch(stage.NewOperation(), [.. Stints.Select(stint => new ChosenRequest(stage.IdOf(stint), versions[stage.IdOf(stint)]))]);
        var answers = await stage.DoAsync<ConfirmBatchHandler, List<ConfirmAnswer>>(this, handler => handler.HandleAsync(command, stage.ActorFor(Employer), ct));
        stage.MustBeClear(this, answers.Select(answer => answer.Refusal));
    }
}

/// <summary>退回</summary>
public sealed record ReturnStint(DateTime At, Stint Stint, string Reason) : Act(At, [Stint.Person])
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var command = new ReturnPerson(stage.NewOperation(), stage.IdOf(Stint), await stage.VersionAsync<Employment>(Stint, ct), Reason);
        await stage.DoAsync<ReturnPersonHandler, Guid>(this, handler => handler.HandleAsync(command, stage.ActorFor(Stint.Employer), ct));
    }
}

/// <summary>解除</summary>
public sealed record EndStint(DateTime At, Stint Stint, EndCause Cause) : Act(At, [Stint.Person])
{
    public override async Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var version = await stage.VersionAsync<Employment>(Stint, ct);
        var command = new EndEmployment(stage.NewOperation(), stage.IdOf(Stint), version, Cause, DateOnly.FromDateTime(At), null);
        await stage.DoAsync<EndEmploymentHandler, Guid>(this, handler => handler.HandleAsync(command, stage.ActorFor(Stint.Employer, Stint.Person), ct));
    }
}

/// <summary>找不到工作单位</summary>
public sealed record ReportMissing(DateTime At, StoryPerson Person, string Employer, string Jurisdiction) : Act(At)
{
    public override Task PlayAsync(Stage stage, CancellationToken ct)
    {
        var command = new ReportMissingEmployer(stage.NewOperation(), Employer, null, Jurisdiction);
        return stage.DoAsync<ReportMissingEmployerHandler, Guid>(this, handler => handler.HandleAsync(command, stage.ActorOf(Person), ct));
    }
}
