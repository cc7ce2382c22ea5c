using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Messages;

/// <summary>The buttons of the inbox. A GET changes nothing, so that reading a message is one of them, too.</summary>
public static class InboxEndpoints
{
    public const string Address = "/account/messages";

    /// <summary>POST: <c>open</c> or <c>read</c> = a message, or <c>all</c>.</summary>
    public const string Read = Address + "/read";

    public static void MapInbox(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Read, async ([FromForm] Guid? open, [FromForm] Guid? read, Inbox inbox, CurrentActor current, CancellationToken ct) =>
        {
            var person = current.Actor.PersonId;
            await inbox.MarkReadAsync(person, open ?? read, ct);
            return Results.LocalRedirect(open is { } id && await inbox.AddressAsync(person, id, ct) is { } address ? address : Address);
        }).RequireAuthorization(AccessPermissions.OwnAccount).WithMetadata(new RequireAntiforgeryTokenAttribute());
}
