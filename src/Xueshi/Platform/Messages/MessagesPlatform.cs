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
        services.AddSingleton<IMessageSender>(new FolderSender(MessageChannel.Sms, configuration["Xueshi:Sms:Folder"] ?? Path.Combine("var", "sms")));
        var mail = configuration.GetSection("Xueshi:Mail").Get<MailSettings>() ?? new();
        return services.AddSingleton<IMessageSender>(mail.Host is { Length: > 0 }
            ? new SmtpSender(mail)
            : new FolderSender(MessageChannel.Mail, configuration["Xueshi:Mail:Folder"] ?? Path.Combine("var", "mail")));
    }
}
