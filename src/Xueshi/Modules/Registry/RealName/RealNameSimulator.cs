using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Platform.Clock;

namespace Xueshi.Modules.Registry.RealName;

/// <summary>
/// 模拟实名平台, for the demonstration and for development: whoever sits before it says how the check ends. Its tickets and results are sealed, so that a visitor of
/// ours cannot make one; it proves nothing about anybody and is refused elsewhere (<see cref="RealNameSettings"/>).
/// </summary>
public sealed class RealNameSimulator(IDataProtectionProvider protection, IClock clock) : IRealNameProvider
{
    private readonly IDataProtector _tickets = protection.CreateProtector("real-name-simulator", "ticket");
    private readonly IDataProtector _results = protection.CreateProtector("real-name-simulator", "result");

    public string Name => "模拟实名平台";

    public Task<string?> StartAsync(RealNameRequest request, CancellationToken ct)
    {
        var ticket = new SimulatedTicket(request.Name, request.Number.Type, request.Number.Text, request.Number.Nationality, request.State, request.ReturnTo);
        return Task.FromResult<string?>($"{SimulatorPage.Address}/{_tickets.Protect(JsonSerializer.Serialize(ticket))}");
    }

    public Task<RealNameAnswer?> ReadAsync(string result, CancellationToken ct)
    {
        if (Open<SimulatedResult>(_results, result) is not { } made || clock.Now >= made.At + RealNameChecks.Life) return Task.FromResult<RealNameAnswer?>(null);
        var number = made.Number is null ? null : IdNumber.FromStored(made.Type, made.Number, made.Nationality);
        return Task.FromResult<RealNameAnswer?>(new(made.State, made.Verdict, made.Name, number));
    }

    /// <returns>Null for a ticket that this platform has not given.</returns>
    public SimulatedTicket? Read(string ticket) => Open<SimulatedTicket>(_tickets, ticket);

    /// <summary>The address to send the browser back to.</summary>
    /// <param name="name">As the platform claims to have it.</param>
    public string Answer(SimulatedTicket ticket, RealNameVerdict verdict, string name)
    {
        var isVerified = verdict == RealNameVerdict.Verified;
        var result = new SimulatedResult(clock.Now, ticket.State, verdict, isVerified ? name : null, ticket.Type, isVerified ? ticket.Number : null, ticket.Nationality);
        return $"{ticket.ReturnTo}/{_results.Protect(JsonSerializer.Serialize(result))}";
    }

    private static T? Open<T>(IDataProtector protector, string text) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(protector.Unprotect(text));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed record SimulatedResult(DateTime At, string State, RealNameVerdict Verdict, string? Name, IdType Type, string? Number, string? Nationality);
}

/// <summary>What our side handed to the simulated platform.</summary>
public sealed record SimulatedTicket(string Name, IdType Type, string Number, string? Nationality, string State, string ReturnTo)
{
    public string Masked => Mask.Number(Number);
}
