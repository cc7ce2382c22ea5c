namespace Xueshi.Ui.Shell;

/// <summary>A module's share of the left menu; registered once per module.</summary>
public interface IMenuSource
{
    /// <param name="may">Whether the person, in the present role, holds a permission. An entry appears only where it leads somewhere.</param>
    IEnumerable<MenuItem> Items(Func<string, bool> may);
}
