using Xueshi.Modules.Access.Model;

namespace Xueshi.Modules.Access.Provincial;

public static class ProvincialLinks
{
    public static ProvincialLink LinkTo(this ProvincialIdentity identity, Guid accountId, DateTime now) =>
        new() { Id = Guid.CreateVersion7(now), AccountId = accountId, Issuer = identity.Issuer, Subject = identity.Subject, Since = now };
}
