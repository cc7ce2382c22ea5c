using Xueshi.Modules.Registry.Model.Identity;

namespace Xueshi.Modules.Registry.RealName;

/// <summary>
/// A real-name platform (实名平台): it takes name, document type and number, identifies the person on pages of its own, and sends the browser back with a signed
/// result. That a result counts once, for the person and number it was asked for, is seen to by us.
/// </summary>
public interface IRealNameProvider
{
    /// <summary>As people know it; pages say to whom their number is handed.</summary>
    string Name { get; }

    /// <returns>Where to send the browser; null when the platform cannot be reached.</returns>
    Task<string?> StartAsync(RealNameRequest request, CancellationToken ct);

    /// <summary>Reads what the browser brought back; reading it twice says the same.</summary>
    /// <returns>Null when the platform has not signed it, or it was altered.</returns>
    Task<RealNameAnswer?> ReadAsync(string result, CancellationToken ct);
}

/// <param name="State">Comes back unaltered in the answer.</param>
/// <param name="ReturnTo">The browser is sent back to this address, a slash and the result.</param>
public sealed record RealNameRequest(string Name, IdNumber Number, string State, string ReturnTo);

/// <param name="Name">As the platform has it; null unless verified.</param>
/// <param name="Number">Of the person it identified; null unless verified.</param>
public sealed record RealNameAnswer(string State, RealNameVerdict Verdict, string? Name = null, IdNumber? Number = null);

public enum RealNameVerdict
{
    /// <summary>The person is known by this name and number.</summary>
    Verified = 1,

    /// <summary>Name and number are not those of the person.</summary>
    NotMatching = 2,

    /// <summary>The platform could not say now.</summary>
    Unavailable = 3,
}
