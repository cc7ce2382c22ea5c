using Xueshi.Platform.Security;

namespace Xueshi.Ui.Shell;

/// <summary>A module's share of the left menu; registered once per module.</summary>
public interface IMenuSource
{
    /// <param name="actor">Of whom only the permissions and the organization's sector may be asked: all who share these share one menu. An entry appears only where it leads somewhere.</param>
    IEnumerable<MenuItem> Items(Actor actor);
}
