using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Registry.DataRequests;

/// <summary>Which requests an actor sees: one's own; an officer those of the jurisdiction and below.</summary>
public static class DataRequestScopes
{
    public static IQueryable<DataRequest> OwnedBy(this IQueryable<DataRequest> requests, Actor actor) => requests.Where(r => r.PersonId == actor.PersonId);

    public static IQueryable<DataRequest> InJurisdictionOf(this IQueryable<DataRequest> requests, Actor actor)
    {
        var path = actor.May(RegistryPermissions.AnswerDataRequests) ? actor.Organization?.JurisdictionPath ?? "/none/" : "/none/";
        return requests.Where(r => r.Jurisdiction!.Path.StartsWith(path));
    }
}
