using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Platform.Data;
using Xueshi.Platform.Messages;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Access;

/// <summary>What waits in the outbox, as its receivers would read it.</summary>
internal static partial class Postbox
{
    public static Task<List<(MessageChannel Channel, string To, string Text)>> MessagesAsync(this XueshiApp app, string purpose) => app.RunAsync(async services =>
    {
        var outbox = services.GetRequiredService<Outbox>();
        var rows = await services.GetRequiredService<XueshiDb>().Set<OutboxMessage>().AsNoTracking().Where(m => m.Purpose == purpose).OrderBy(m => m.Id).ToListAsync(TestContext.Current.CancellationToken);
        return rows.ConvertAll(row => outbox.Open(row) is var message ? (row.Channel, message.To, message.Text) : default);
    });

    /// <summary>The code in the message sent last, which must have gone to <paramref name="to"/>.</summary>
    public static async Task<string> CodeAsync(this XueshiApp app, string to)
    {
        var last = (await app.MessagesAsync("access.sent-code"))[^1];
        Assert.Equal(to, last.To);
        // The next message is a later one.
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        return Digits().Match(last.Text).Value;
    }

    [GeneratedRegex(@"\d{4} \d{4}")]
    private static partial Regex Digits();
}
