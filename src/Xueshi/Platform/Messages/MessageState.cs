namespace Xueshi.Platform.Messages;

public enum MessageState
{
    /// <summary>待发送</summary>
    Pending = 1,

    /// <summary>已发送</summary>
    Sent = 2,

    /// <summary>未能送达: refused for good, too late, or tried often enough.</summary>
    Failed = 3,
}
