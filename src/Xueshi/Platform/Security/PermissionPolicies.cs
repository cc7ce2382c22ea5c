using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Xueshi.Platform.Security;

/// <summary>A policy's name is the permission it asks for, so that a page names its permission and nothing else is to be registered.</summary>
public sealed class PermissionPolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    /// <summary>For the few pages that every signed-in person has, in whatever role: named, so that a forgotten policy is not taken for it.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>A policy depends on its name alone, so that an endpoint's is made once. What the actor may do is asked at every request.</summary>
    public override bool AllowsCachingPolicies => true;

    public override Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) => Task.FromResult<AuthorizationPolicy?>(
        new AuthorizationPolicyBuilder()
            .RequireAuthenticatedUser()
            .RequireAssertion(context => context.User.Identity is ActorIdentity identity && (policyName == SignedIn || identity.Acting.May(policyName)))
            .Build());
}
