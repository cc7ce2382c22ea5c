using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xueshi.Platform.Data;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Messages;

/// <summary>Messages leave by the outbox alone: with the change or not at all, and once (RL-03).</summary>
[Trait("Requirement", "RL-03")]
public class OutboxTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_message_is_staged_with_the_change_and_not_without_it(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var refused = await ChangeAsync(app, Guid.CreateVersion7(app.Clock.Now), refuse: true);
        Assert.False(refused.IsDone);
        Assert.Empty(await MessagesAsync(app));

        var operation = Guid.CreateVersion7(app.Clock.Now);
        Assert.True((await ChangeAsync(app, operation)).IsDone);
        Assert.True((await ChangeAsync(app, operation)).IsDone);
        Assert.Single(await MessagesAsync(app));
    }

    [Theory, BothDatabases]
    public async Task A_node_killed_after_the_commit_or_with_messages_in_hand_loses_none_and_sends_none_twice(DatabaseKind kind)
    {
        var gateway = new Gateway();
        await using var app = await StartAsync(kind, gateway);
        for (var i = 0; i < 200; i++)
        {
            // One process commits and dies; every third time another has taken the message and dies before it sends.
            Assert.True((await ChangeAsync(app, Guid.CreateVersion7(app.Clock.Now), $"{i}")).IsDone);
            if (i % 3 == 0) Assert.NotEmpty(await app.RunAsync(s => s.GetRequiredService<Delivery>().TakeAsync(Cancel)));
            if (i % 20 == 19)
            {
                app.Clock.Advance(Delivery.Lease + TimeSpan.FromSeconds(1));
                await DeliverAsync(app);
            }
        }
        Assert.Equal(200, gateway.Taken.Count);
        Assert.Equal(200, gateway.Taken.Distinct().Count());
        Assert.All(await MessagesAsync(app), message => Assert.Equal(MessageState.Sent, message.State));
    }

    [Theory, BothDatabases]
    public async Task Several_nodes_at_once_send_each_message_once(DatabaseKind kind)
    {
        var gateway = new Gateway { Slow = TimeSpan.FromMilliseconds(2) };
        await using var app = await StartAsync(kind, gateway);
        for (var i = 0; i < 100; i++) await ChangeAsync(app, Guid.CreateVersion7(app.Clock.Now), $"{i}");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (gateway.Taken.Count < 100) await DeliverAsync(app);
        }, Cancel)));
        Assert.Equal(100, gateway.Taken.Count);
        Assert.Equal(100, gateway.Taken.Distinct().Count());
    }

    [Theory, BothDatabases]
    public async Task What_was_not_taken_is_tried_again_after_growing_pauses_and_at_last_given_up(DatabaseKind kind)
    {
        var gateway = new Gateway { Fails = int.MaxValue };
        await using var app = await StartAsync(kind, gateway);
        await ChangeAsync(app, Guid.CreateVersion7(app.Clock.Now));
        await DeliverAsync(app);
        foreach (var pause in Delivery.Pauses)
        {
            var tried = gateway.Tries;
            app.Clock.Advance(pause - TimeSpan.FromSeconds(1));
            await DeliverAsync(app);
            Assert.Equal(tried, gateway.Tries);
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            await DeliverAsync(app);
            Assert.Equal(tried + 1, gateway.Tries);
        }
        var message = Assert.Single(await MessagesAsync(app));
        Assert.Equal((MessageState.Failed, Delivery.Pauses.Count + 1), (message.State, message.Failures));
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await DeliverAsync(app));
    }

    [Theory, BothDatabases]
    public async Task A_message_that_failed_once_arrives_at_the_second_try(DatabaseKind kind)
    {
        var gateway = new Gateway { Fails = 1 };
        await using var app = await StartAsync(kind, gateway);
        await ChangeAsync(app, Guid.CreateVersion7(app.Clock.Now));
        Assert.Equal(0, await DeliverAsync(app));
        app.Clock.Advance(Delivery.Pauses[0]);
        Assert.Equal(1, await DeliverAsync(app));
        Assert.Single(gateway.Taken);
    }

    [Theory, BothDatabases]
    public async Task A_message_is_not_sent_after_its_time(DatabaseKind kind)
    {
        var gateway = new Gateway();
        await using var app = await StartAsync(kind, gateway);
        await ChangeAsync(app, Guid.CreateVersion7(app.Clock.Now), until: app.Clock.Now.AddMinutes(10));
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(0, await DeliverAsync(app));
        Assert.Empty(gateway.Taken);
        Assert.Equal(MessageState.Failed, Assert.Single(await MessagesAsync(app)).State);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "PI-03")]
    public async Task Address_and_text_are_sealed_while_they_wait_and_gone_once_sent(DatabaseKind kind)
    {
        await using var app = await StartAsync(kind, new Gateway());
        await ChangeAsync(app, Guid.CreateVersion7(app.Clock.Now), "第 48217730 号");
        var waiting = Assert.Single(await MessagesAsync(app));
        foreach (var stored in new[] { waiting.Address, waiting.Text })
            Assert.DoesNotContain("13800138000", System.Text.Encoding.UTF8.GetString(stored));
        Assert.DoesNotContain("48217730", System.Text.Encoding.UTF8.GetString(waiting.Text));
        await DeliverAsync(app);
        var sent = Assert.Single(await MessagesAsync(app));
        Assert.Empty(sent.Address);
        Assert.Empty(sent.Text);
    }

    [Fact]
    public async Task Somebody_at_the_screen_does_not_wait_for_a_mass_mailing()
    {
        var gateway = new Gateway();
        await using var app = await StartAsync(DatabaseKind.Sqlite, gateway);
        for (var i = 0; i < 20; i++) await ChangeAsync(app, Guid.CreateVersion7(app.Clock.Now), $"{i}");
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await ChangeAsync(app, Guid.CreateVersion7(app.Clock.Now), "code", urgent: true);
        await DeliverAsync(app);
        Assert.Equal("code", gateway.Texts.First());
    }

    private static Task<XueshiApp> StartAsync(DatabaseKind kind, Gateway gateway) => XueshiApp.StartAsync(kind, services =>
    {
        services.RemoveAll<IMessageSender>();
        services.AddSingleton<IMessageSender>(gateway);
    });

    private static Task<int> DeliverAsync(XueshiApp app) => app.RunAsync(services => services.GetRequiredService<Delivery>().RunAsync(Cancel));

    private static Task<Outcome<Done>> ChangeAsync(XueshiApp app, Guid operation, string text = "已办结", bool refuse = false, DateTime? until = null, bool urgent = false) =>
        app.RunAsync(services => services.GetRequiredService<UnitOfWork>().RunAsync<Done>(new Change(operation), Actor.System("系统"), _ =>
        {
            services.GetRequiredService<Outbox>().Stage(MessageDraft.Sms("13800138000", "test.change", text) with { Until = until, Urgent = urgent });
            return Task.FromResult(refuse ? Refusal.NotFound : Done.Outcome);
        }, Cancel));

    private static async Task<List<OutboxMessage>> MessagesAsync(XueshiApp app)
    {
        await using var db = app.Database.Open();
        return await db.Set<OutboxMessage>().AsNoTracking().OrderBy(m => m.Id).ToListAsync(Cancel);
    }

    private sealed record Change(Guid OperationId) : ICommand;
}
