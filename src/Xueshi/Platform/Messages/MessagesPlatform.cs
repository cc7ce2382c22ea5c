using Xueshi.Platform.Messages.Senders;

namespace Xueshi.Platform.Messages;

public static class MessagesPlatform
{
    /// <summary>
    /// <c>Xueshi:Mail</c> names the mail server (<see cref="MailSettings"/>); without one, mails are written to <c>Xueshi:Mail:Folder</c> (default <c>var/mail</c>).
    /// Text messages are written to <c>Xueshi:Sms:Folder</c> (default <c>var/sms</c>).
    /// </summary>
    public static IServiceCollection AddMessages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Outbox>().AddScoped<Delivery>();
        var mail = configuration.GetSection("Xueshi:Mail").Get<MailSettings>() ?? new();
        var folders = new MessageFolders(
            configuration["Xueshi:Sms:Folder"] ?? Path.Combine("var", "sms"), mail.Host is { Length: > 0 } ? null : configuration["Xueshi:Mail:Folder"] ?? Path.Combine("var", "mail"));
        services.AddSingleton(folders).AddSingleton<IMessageSender>(new FolderSender(MessageChannel.Sms, folders.Sms));
        return services.AddSingleton<IMessageSender>(folders.Mail is { } folder ? new FolderSender(MessageChannel.Mail, folder) : new SmtpSender(mail));
    }
}
