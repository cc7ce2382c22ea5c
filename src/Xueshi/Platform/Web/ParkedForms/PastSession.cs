namespace Xueshi.Platform.Web.ParkedForms;

/// <summary>A feature of a request whose cookie names a session that is over: whose it was.</summary>
public sealed record PastSession(Guid AccountId);
