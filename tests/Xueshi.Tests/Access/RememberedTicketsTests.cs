using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Xueshi.Platform.Security;
using Xunit;

namespace Xueshi.Tests.Access;

/// <summary>A cookie is opened once, and only one that we sealed.</summary>
public class RememberedTicketsTests
{
    private readonly TicketDataFormat _sealing = new(new EphemeralDataProtectionProvider().CreateProtector("tests"));

    [Fact]
    [Trait("Requirement", "SE-01")]
    public void A_cookie_that_was_opened_is_known_and_every_other_is_opened_for_itself()
    {
        var tickets = new RememberedTickets(_sealing);
        var (mine, yours) = (Sealed("one"), Sealed("two"));
        var opened = tickets.Unprotect(mine, "place");
        Assert.Equal("one", opened?.Principal.Identity?.Name);
        Assert.Same(opened, tickets.Unprotect(mine, "place"));
        Assert.Equal("two", tickets.Unprotect(yours, "place")?.Principal.Identity?.Name);
        Assert.Null(tickets.Unprotect(mine, "another place"));
    }

    [Fact]
    [Trait("Requirement", "SE-01")]
    public void A_cookie_that_we_did_not_seal_never_opens()
    {
        var tickets = new RememberedTickets(_sealing);
        var mine = Sealed("one");
        var changed = mine[..^2] + (mine[^2] == 'A' ? 'B' : 'A') + mine[^1];
        Assert.NotNull(tickets.Unprotect(mine, "place"));
        Assert.Null(tickets.Unprotect(changed, "place"));
        Assert.Null(tickets.Unprotect(changed, "place"));
        Assert.Null(tickets.Unprotect(null, "place"));
    }

    private string Sealed(string name) => _sealing.Protect(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, name)], "test")), "test"), "place");
}
