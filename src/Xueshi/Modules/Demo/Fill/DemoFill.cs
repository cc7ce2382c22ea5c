using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access;
using Xueshi.Modules.Demo.Play;
using Xueshi.Modules.Demo.Story;
using Xueshi.Modules.Registry;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Demo.Fill;

/// <summary>Fills a database in which nobody has an account with the demo province, through the handlers, each act at its own day.</summary>
public sealed class DemoFill(DatabaseOptions target, DemoServices services, DemoSettings settings, IClock clock)
{
    private const int OperationDays = 1;
    private const int UnreadDays = 14;

    /// <summary>One more than processors: only one writes to SQLite at a time, and who waits for that sleeps.</summary>
    private static readonly int Players = Environment.ProcessorCount + 1;

    /// <returns>Whether it was filled now.</returns>
    public async Task<bool> RunAsync(FillProgress progress, CancellationToken ct)
    {
        if (settings.People == 0 || !await IsNeededAsync(ct)) return false;
        await using IFilling filling = target.Kind == DatabaseKind.Sqlite ? new SqliteFilling(target) : new PostgresFilling(target);
        progress.Say("正在准备演示省份……");
        var passwords = new Passwords();
        var story = ProvinceStory.Tell(ProvinceStory.UsualSeed, settings.People);
        await filling.BeginAsync(ct);
        await PlayAsync(filling.Database, story, passwords, progress, ct);
        await SignInSheet.WriteAsync(settings.SignInsOf(target), passwords, ct);
        await filling.CompleteAsync(ct);
        return true;
    }

    private async Task PlayAsync(DatabaseOptions database, ProvinceStory story, Passwords passwords, FillProgress progress, CancellationToken ct)
    {
        var demoClock = new DemoClock();
        demoClock.Set(OfficeTales.Opens);
        await using var provider = services.On(database, demoClock);
        await provider.MigrateAsync(ct);
        await provider.PrepareRegistryAsync(ct);
        var stage = new Stage(provider, demoClock, passwords, await Proofs.PrepareAsync(provider, ct));
        var now = clock.Now + BeijingTime.Offset;
        var acts = story.Acts.TakeWhile(act => act.At <= now).ToList();
        await new SideBySide(stage.PlayAsync, Players).PlayAsync(progress.Over(acts), ct);
        progress.Tell(acts.Count, acts.Count, Script.Ends);
        await ForgetOperationsAsync(stage, ct);
        await ReadOldMessagesAsync(stage, ct);
    }

    /// <summary>People have read what they were told long ago.</summary>
    private Task<int> ReadOldMessagesAsync(Stage stage, CancellationToken ct)
    {
        var before = Guid.CreateVersion7(clock.Now.AddDays(-UnreadDays));
        return stage.LookAsync(db => db.Set<InboxMessage>().Where(m => m.ReadAt == null && m.Id < before).ExecuteUpdateAsync(set => set.SetProperty(m => m.ReadAt, clock.Now), ct));
    }

    /// <summary>Answers kept for a repeated form: those of the story's forms nobody will send again.</summary>
    private Task<int> ForgetOperationsAsync(Stage stage, CancellationToken ct)
    {
        var before = clock.Now.AddDays(-OperationDays);
        return stage.LookAsync(db => db.Set<Operation>().Where(o => o.At < before).ExecuteDeleteAsync(ct));
    }

    private async Task<bool> IsNeededAsync(CancellationToken ct)
    {
        var builder = new DbContextOptionsBuilder<XueshiDb>();
        target.Configure(builder);
        await using var db = new XueshiDb(builder.Options);
        if (!await db.Database.CanConnectAsync(ct)) return true;
        if (target.Kind == DatabaseKind.Postgres && await PostgresFilling.IsHalfFilledAsync(target, ct))
            throw new DemoRefusedException("上一次填充演示数据时被中断，这个数据库不完整；请删除并重新创建该数据库后再启动。");
        return !(await db.Database.GetAppliedMigrationsAsync(ct)).Any() || !await db.Accounts.AnyAsync(ct);
    }
}
