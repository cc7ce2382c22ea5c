using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Xueshi.TestServers;

/// <summary>A real mail server on a port of loopback, which keeps what it is sent. It ends when disposed, and also when this process dies.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly Process _process;
    private readonly ConcurrentQueue<TakenMail> _mails = new();
    private readonly Task _reading;

    private MailServer(Process process, int port)
    {
        (_process, Port) = (process, port);
        _reading = ReadAsync();
    }

    public int Port { get; }

    /// <summary>In the order in which they came. The answer to the sender may be here before the mail itself is, so this waits for as many as are expected.</summary>
    public async Task<IReadOnlyList<TakenMail>> MailsAsync(int expected, CancellationToken ct = default)
    {
        for (var waited = 0; _mails.Count < expected && waited < 200; waited++) await Task.Delay(50, ct);
        return [.. _mails];
    }

    public static async Task<MailServer> StartAsync()
    {
        var folder = typeof(MailServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == "MailServer").Value!;
        var process = Process.Start(new ProcessStartInfo("node", ["mail-server.mjs"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var port = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The mail server did not start.");
        return new(process, int.Parse(port, CultureInfo.InvariantCulture));
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line) _mails.Enqueue(JsonSerializer.Deserialize<TakenMail>(line, Web)!);
    }
}

/// <param name="User">Who signed in to send it; null for nobody.</param>
/// <param name="Source">Headers and body as they came.</param>
public sealed record TakenMail(string From, IReadOnlyList<string> To, string? User, string Source);
