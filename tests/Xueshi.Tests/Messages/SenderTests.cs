using MailKit.Security;
using MimeKit;
using System.Text;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Messages.Senders;
using Xueshi.TestServers;
using Xunit;

namespace Xueshi.Tests.Messages;

/// <summary>The ways out: a real mail server, and folders.</summary>
public class SenderTests
{
    private static readonly OutgoingMessage Message = new(
        Guid.Parse("0193a000-0000-7000-8000-000000000001"), new DateTime(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc), "li@example.com", "验证码", "验证码 48217730，10 分钟内有效。");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Requirement", "RL-03")]
    public async Task A_mail_server_takes_the_mail_as_it_was_written_and_knows_a_second_copy_by_its_name()
    {
        await using var server = await MailServer.StartAsync();
        var sender = new SmtpSender(SettingsOf(server));
        await sender.SendAsync(Message, Cancel);
        await sender.SendAsync(Message, Cancel);
        var taken = await server.MailsAsync(2, Cancel);
        var mails = taken.Select(Parsed).ToList();
        Assert.Equal(2, mails.Count);
        Assert.Equal(["验证码", "验证码"], mails.Select(mail => mail.Subject));
        Assert.All(mails, mail => Assert.Contains("48217730", mail.TextBody));
        Assert.All(mails, mail => Assert.Equal($"{Message.Id:N}@xueshi.invalid", mail.MessageId));
        Assert.Equal(["li@example.com"], taken[0].To);
        Assert.Equal("xueshi", taken[0].User);
    }

    [Fact]
    public async Task A_mailbox_that_does_not_exist_is_refused_for_good_and_a_busy_one_is_not()
    {
        await using var server = await MailServer.StartAsync();
        var sender = new SmtpSender(SettingsOf(server));
        await Assert.ThrowsAsync<MessageRefusedException>(() => sender.SendAsync(Message with { To = "nobody@example.com" }, Cancel));
        var busy = await Assert.ThrowsAnyAsync<Exception>(() => sender.SendAsync(Message with { To = "later@example.com" }, Cancel));
        Assert.IsNotType<MessageRefusedException>(busy);
        await sender.SendAsync(Message with { To = "later@example.com" }, Cancel);
        Assert.Equal(["later@example.com"], Assert.Single(await server.MailsAsync(1, Cancel)).To);
    }

    [Fact]
    public async Task A_title_cannot_add_a_header()
    {
        await using var server = await MailServer.StartAsync();
        await new SmtpSender(SettingsOf(server)).SendAsync(Message with { Title = "验证码\r\nBcc: other@example.com" }, Cancel);
        var mail = Assert.Single(await server.MailsAsync(1, Cancel));
        Assert.Equal(["li@example.com"], mail.To);
        Assert.Empty(Parsed(mail).Bcc);
    }

    [Fact]
    public async Task A_server_that_offers_no_protection_gets_no_mail_unless_the_settings_say_so()
    {
        await using var server = await MailServer.StartAsync();
        var settings = SettingsOf(server);
        settings.Security = new MailSettings().Security;
        await Assert.ThrowsAnyAsync<Exception>(() => new SmtpSender(settings).SendAsync(Message, Cancel));
        Assert.Empty(await server.MailsAsync(0, Cancel));
    }

    [Fact]
    [Trait("Requirement", "RL-03")]
    public async Task A_message_in_a_folder_is_one_file_however_often_it_is_sent()
    {
        var folder = Path.Combine(TestFiles.Directory, "sms-once");
        var sender = new FolderSender(MessageChannel.Sms, folder);
        for (var i = 0; i < 3; i++) await sender.SendAsync(Message with { To = "13800138000", Title = "" }, Cancel);
        var file = Assert.Single(Directory.GetFiles(folder));
        Assert.Equal(["13800138000", "验证码 48217730，10 分钟内有效。"], await File.ReadAllLinesAsync(file, Cancel));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    private static MailSettings SettingsOf(MailServer server) => new()
    {
        Host = "127.0.0.1", Port = server.Port, Security = SecureSocketOptions.None, From = "noreply@xueshi.invalid", User = "xueshi", Password = "right",
    };

    private static MimeMessage Parsed(TakenMail mail) => MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(mail.Source)), Cancel);
}
