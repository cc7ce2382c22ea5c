using Xueshi.Modules.Exchange.Import;
using Xueshi.Platform.Security;
using Xueshi.Ui.Shell;

namespace Xueshi.Modules.Exchange;

/// <summary>Only for whom imports exist: HR departments, and the education and health authorities.</summary>
public sealed class ExchangeMenu : IMenuSource
{
    public IEnumerable<MenuItem> Items(Actor actor)
    {
        if (ImportRight.Of(actor) is not null) yield return new("认定业务", 220, "学时导入", ImportAddresses.Imports, "file-import");
    }
}
