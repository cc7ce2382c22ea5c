using Xueshi.Platform.Work;

namespace Xueshi.Platform.Security;

/// <summary>Before something sensitive, the person at the browser shows once more that it is they (SE-03); accounts are kept elsewhere, so who keeps them answers.</summary>
public interface IReauthentication
{
    /// <summary>Null when the password is that of the actor's account. A wrong one counts like a failed sign-in.</summary>
    /// <param name="field">The input that a refusal belongs to.</param>
    /// <param name="occasion">What it was asked for, such as 修改密码; the journal keeps it.</param>
    Task<Refusal?> RefuseAsync(Actor actor, string? password, string field, string occasion, CancellationToken ct);
}
