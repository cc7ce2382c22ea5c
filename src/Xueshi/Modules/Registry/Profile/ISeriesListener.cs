using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.Profile;

/// <summary>Hears, inside the transaction, that a person's 专业系列 is another one from a year on; what is reckoned by sector follows at once.</summary>
public interface ISeriesListener
{
    /// <param name="fromYear">First CeYear it counts for; 2010 for the first series a person enters.</param>
    /// <param name="series">As printed: <c>工程技术（电子工程）</c>.</param>
    Task SeriesChangedAsync(Guid personId, int fromYear, Sector sector, string series, Actor actor, CancellationToken ct);
}
