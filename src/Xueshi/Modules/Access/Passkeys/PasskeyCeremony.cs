using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xueshi.Modules.Access.Model;
using Xueshi.Platform.Challenges;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;

namespace Xueshi.Modules.Access.Passkeys;

/// <summary>What a page gives the browser, and what comes back sealed with the browser's answer.</summary>
/// <param name="Options">For <c>navigator.credentials</c>, as JSON.</param>
/// <param name="Sealed">The expected challenge; bound to its purpose, used once.</param>
public sealed record PasskeyRequest(string Options, string Sealed);

/// <summary>
/// The two ceremonies of Web Authentication, carried by the framework's handler: it checks challenge, origin, signature, flags and counter. Ours is that a challenge
/// lives five minutes and counts once on all nodes. The user's presence must be verified by the device (PIN, finger, face), which makes a passkey two factors in one.
/// </summary>
public sealed class PasskeyCeremony(XueshiDb db, IDataProtectionProvider protection, AttestationPolicy attestation, SpentChallenges spent, IClock clock)
{
    private const string SignInPurpose = "passkey-sign-in";

    private static readonly IdentityPasskeyOptions Settings = SettingsWith(null);

    private static IdentityPasskeyOptions SettingsWith(AttestationPolicy? attestation) => new()
    {
        // Whoever decides for an authority has a device that says what it is; of others nothing is asked that would tell them apart.
        AttestationConveyancePreference = attestation is null ? "none" : "direct",
        VerifyAttestationStatement = attestation is null ? null : context => ValueTask.FromResult(attestation.Accepts(context.AttestationObject, context.ClientDataHash)),
        UserVerificationRequirement = "required",
        ResidentKeyRequirement = "required",
        AuthenticatorTimeout = ChallengeOptions.Life,
        // The very address at which the page was asked for, in no foreign frame.
        ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && context.HttpContext.Request is var request && context.Origin == $"{request.Scheme}://{request.Host}"),
    };

    private readonly PasskeyHandler<Account> _handler = HandlerOf(db, Settings);

    private readonly PasskeyHandler<Account> _ofOfficials = HandlerOf(db, SettingsWith(attestation));

    private static PasskeyHandler<Account> HandlerOf(XueshiDb db, IdentityPasskeyOptions settings) => new(
        new UserManager<Account>(new PasskeyStore(db), Options.Create(new IdentityOptions()), null!, [], [], null!, new IdentityErrorDescriber(), null!, NullLogger<UserManager<Account>>.Instance),
        Options.Create(settings));

    public async Task<PasskeyRequest> AskToMakeAsync(Actor actor, HttpContext http)
    {
        var made = await (await MakingAsync(actor, http)).MakeCreationOptionsAsync(new PasskeyUserEntity { Id = $"{actor.AccountId:N}", Name = actor.Name, DisplayName = actor.Name }, http);
        return new(made.CreationOptionsJson, Seal(PurposeOf(actor.AccountId), made.AttestationState!));
    }

    /// <returns>Null when what came back does not hold.</returns>
    public async Task<UserPasskeyInfo?> MadeAsync(Actor actor, string? sealedState, string? credential, HttpContext http)
    {
        if (string.IsNullOrEmpty(credential) || await OpenAsync(PurposeOf(actor.AccountId), sealedState, http.RequestAborted) is not { } state) return null;
        var result = await (await MakingAsync(actor, http)).PerformAttestationAsync(new() { HttpContext = http, CredentialJson = credential, AttestationState = state });
        return result is { Succeeded: true, Passkey.IsUserVerified: true } && result.UserEntity.Id == $"{actor.AccountId:N}" ? result.Passkey : null;
    }

    public async Task<PasskeyRequest> AskToSignInAsync(HttpContext http)
    {
        var made = await _handler.MakeRequestOptionsAsync(null!, http);
        return new(made.RequestOptionsJson, Seal(SignInPurpose, made.AssertionState!));
    }

    /// <returns>The account with its person and the key as it is after this signature; null when what came back does not hold.</returns>
    public async Task<(Account Account, UserPasskeyInfo Key)?> SignedAsync(string? sealedState, string? credential, HttpContext http)
    {
        if (string.IsNullOrEmpty(credential) || await OpenAsync(SignInPurpose, sealedState, http.RequestAborted) is not { } state) return null;
        var result = await _handler.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = credential, AssertionState = state });
        return result.Succeeded && result.Passkey.IsUserVerified ? (result.User, result.Passkey) : null;
    }

    private async Task<PasskeyHandler<Account>> MakingAsync(Actor actor, HttpContext http) =>
        await db.HoldsOfficeAsync(actor.AccountId, http.RequestAborted) ? _ofOfficials : _handler;

    private static string PurposeOf(Guid accountId) => $"passkey-of-{accountId:N}";

    private string Seal(string purpose, string state) => protection.CreateProtector("passkey", purpose).Protect(JsonSerializer.Serialize(new SealedState(new Guid(RandomNumberGenerator.GetBytes(16)), clock.Now, state)));

    private async Task<string?> OpenAsync(string purpose, string? text, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            var state = JsonSerializer.Deserialize<SealedState>(protection.CreateProtector("passkey", purpose).Unprotect(text))!;
            var ends = state.At + ChallengeOptions.Life;
            return clock.Now < ends && await spent.SpendAsync(state.Id, ends, ct) ? state.State : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed record SealedState(Guid Id, DateTime At, string State);
}
