using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;

namespace Xueshi.Modules.Registry.Merging;

/// <summary>Leads from a person who was merged to the one they were merged into, so that an old address still finds its page.</summary>
public static class MergedPeople
{
    /// <returns>Null when the person was not merged. Whether the reader may see the survivor is asked by the page that it leads to.</returns>
    public static Task<Guid?> SurvivorOfAsync(this XueshiDb db, Guid personId, CancellationToken ct) =>
        db.People.Where(p => p.Id == personId).Select(p => p.MergedIntoId).FirstOrDefaultAsync(ct);

    /// <summary>308: the page of the survivor has taken the place of this one for good.</summary>
    public static void LeadTo(this HttpResponse response, string address)
    {
        response.StatusCode = StatusCodes.Status308PermanentRedirect;
        response.Headers.Location = address;
    }
}
