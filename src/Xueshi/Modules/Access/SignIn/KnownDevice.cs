using Xueshi.Platform.Security;
using Xueshi.Platform.Web;

namespace Xueshi.Modules.Access.SignIn;

/// <summary>A browser in which some accounts have signed in before. Its failures are counted for itself, so that nobody elsewhere can lock it out (ID-02).</summary>
/// <param name="Id">128 random bits.</param>
/// <param name="At">UTC; when it last signed in.</param>
public sealed record KnownDevice(Guid Id, DateTime At, IReadOnlyList<Guid> Accounts) : IKeptSince
{
    /// <summary>Unused for so long, it is a stranger again.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(180);

    /// <summary>A computer that many share; the accounts used longest ago are forgotten.</summary>
    public const int MostAccounts = 5;

    /// <summary>Where the failures of this browser against this account are counted.</summary>
    public Guid CounterOf(Guid accountId, BlindIndex index) => new(index.Of("device-sign-in", $"{Id:N}\n{accountId:N}").AsSpan(0, 16));

    public KnownDevice With(Guid accountId, DateTime now) => this with { At = now, Accounts = [accountId, .. Accounts.Where(id => id != accountId).Take(MostAccounts - 1)] };
}
