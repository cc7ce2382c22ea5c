using static Xueshi.Modules.Certificates.Model.CertificateStatus;

namespace Xueshi.Modules.Certificates.Model;

/// <summary>The one table of moves between states of a certificate (BL-07): event, from, to. What was replaced or revoked never returns; another is made.</summary>
public static class CertificateMoves
{
    public static readonly IReadOnlyList<(CertificateMove Move, CertificateStatus From, CertificateStatus To)> Table =
    [
        (CertificateMove.Supersede, Valid, Superseded),
        (CertificateMove.Revoke, Valid, Revoked),
    ];

    /// <returns>The state after the move.</returns>
    /// <exception cref="InvalidOperationException">The table does not have it.</exception>
    public static CertificateStatus After(this CertificateStatus from, CertificateMove move)
    {
        foreach (var allowed in Table)
            if (allowed.Move == move && allowed.From == from) return allowed.To;
        throw new InvalidOperationException($"A certificate that is {from} cannot {move}.");
    }
}

/// <summary>What can happen to a certificate.</summary>
public enum CertificateMove
{
    /// <summary>更正: a corrected one takes its place.</summary>
    Supersede,

    /// <summary>撤销: the year is no longer passed.</summary>
    Revoke,
}
