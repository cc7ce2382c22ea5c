using Microsoft.AspNetCore.Authentication;

namespace Xueshi.Platform.Security;

/// <summary>Opens a cookie of a session once. It holds nothing but the session's number; whether that session lives, and what it may, is read anew at every request (SE-01).</summary>
public sealed class RememberedTickets(ISecureDataFormat<AuthenticationTicket> maker) : ISecureDataFormat<AuthenticationTicket>
{
    private readonly Remembered<AuthenticationTicket> _opened = new();

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        if (protectedText is null) return null;
        if (_opened.Find((protectedText, purpose)) is { } known) return known;
        var ticket = maker.Unprotect(protectedText, purpose);
        if (ticket is not null) _opened.Keep((protectedText, purpose), ticket);
        return ticket;
    }

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, purpose: null);

    public string Protect(AuthenticationTicket data) => maker.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => maker.Protect(data, purpose);
}
