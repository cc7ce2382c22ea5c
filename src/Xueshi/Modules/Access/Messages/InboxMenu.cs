using Xueshi.Modules.Access.Sessions;
using Xueshi.Platform.Security;
using Xueshi.Ui.Shell;

namespace Xueshi.Modules.Access.Messages;

/// <summary>站内消息 with the number of unread ones, which the session has already counted.</summary>
public sealed class InboxMenu(CurrentActor current) : IMenuSource
{
    public IEnumerable<MenuItem> Items(Func<string, bool> may)
    {
        if (may(AccessPermissions.OwnAccount)) yield return new("资料维护", 280, "站内消息", InboxEndpoints.Address, "mail", (current.Identity as SessionIdentity)?.Unread);
    }
}
