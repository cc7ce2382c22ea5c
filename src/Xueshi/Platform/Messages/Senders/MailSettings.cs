using MailKit.Security;

namespace Xueshi.Platform.Messages.Senders;

/// <summary><c>Xueshi:Mail</c>: the one mail server that this installation speaks to. Without a host, mails become files.</summary>
public sealed class MailSettings
{
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    /// <summary>How the connection is protected; a server that does not offer it gets no mail.</summary>
    public SecureSocketOptions Security { get; set; } = SecureSocketOptions.StartTls;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>Sender address.</summary>
    public string From { get; set; } = "noreply@localhost";

    public string FromName { get; set; } = "专业技术人员继续教育管理系统";
}
