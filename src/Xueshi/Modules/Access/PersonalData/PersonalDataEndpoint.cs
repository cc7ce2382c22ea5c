using Microsoft.AspNetCore.Antiforgery;
using Xueshi.Modules.Registry;
using Xueshi.Platform.Files.Serving;
using Xueshi.Platform.Security;
using Xueshi.Platform.Web;

namespace Xueshi.Modules.Access.PersonalData;

/// <summary>POST: the answer is the file, or the page on which people show who they are.</summary>
public static class PersonalDataEndpoint
{
    public const string Address = "/account/personal-data/export";

    public static void MapPersonalData(this IEndpointRouteBuilder routes) => routes.MapPost(Address,
        async (ExportPersonalDataHandler handler, CurrentActor current, CancellationToken ct) =>
        {
            var outcome = await handler.HandleAsync(current.Actor, ct);
            return !outcome.IsDone
                ? Results.LocalRedirect(ReauthenticateFirst.AddressFor(PersonalDataPage.Address))
                : new GuardedResult(outcome.Value, "application/zip", "我的个人信息.zip");
        }).RequireAuthorization(RegistryPermissions.OwnProfile).WithMetadata(new RequireAntiforgeryTokenAttribute());
}
