namespace Xueshi.Platform.Messages.Senders;

/// <summary>For development and for installations without a gateway: each message becomes one file that only its owner may read. A message sent again finds its file.</summary>
public sealed class FolderSender(MessageChannel channel, string folder) : IMessageSender
{
    public MessageChannel Channel => channel;

    public async Task SendAsync(OutgoingMessage message, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{message.StagedAt:yyyyMMdd-HHmmss}-{message.Id:N}.txt");
        if (File.Exists(path)) return;
        var draft = path + ".part";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var writer = new StreamWriter(draft, options))
        {
            await writer.WriteLineAsync(message.To.AsMemory(), ct);
            if (message.Title.Length > 0) await writer.WriteLineAsync(message.Title.AsMemory(), ct);
            await writer.WriteLineAsync(message.Text.AsMemory(), ct);
        }
        File.Move(draft, path, overwrite: true);
    }
}
