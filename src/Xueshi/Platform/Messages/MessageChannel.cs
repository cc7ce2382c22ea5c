namespace Xueshi.Platform.Messages;

/// <summary>How a message leaves the system.</summary>
public enum MessageChannel
{
    /// <summary>短信</summary>
    Sms = 1,

    /// <summary>邮件</summary>
    Mail = 2,

    /// <summary>Nobody is there to read it: written so that a request about somebody unknown costs what any other costs (ID-05).</summary>
    Nowhere = 3,
}
