namespace Xueshi.Platform.Sealing;

/// <summary>Rows of one table that are sealed into a log of their own; registered by whoever owns the table, scoped.</summary>
public interface ISealedRows
{
    /// <summary>Name of the log: <c>journal</c>, <c>ledger</c>.</summary>
    string Log { get; }

    /// <summary>What a row is called when it has to be named: <c>办理记录</c>.</summary>
    string RowName { get; }

    /// <summary>Rows that no leaf of the log has, from a key on, in order of key.</summary>
    /// <param name="from">Inclusive.</param>
    /// <param name="to">Exclusive; null without end.</param>
    Task<List<RowDigest>> UnsealedAsync(Guid from, Guid? to, int most, CancellationToken ct);

    /// <summary>All rows behind a key, sealed or not, in order of key.</summary>
    /// <param name="after">Exclusive; empty for the first.</param>
    Task<List<RowDigest>> AfterAsync(Guid after, int most, CancellationToken ct);

    /// <summary>The rows with these keys that are there, digested as they stand now; one statement.</summary>
    Task<Dictionary<Guid, byte[]>> DigestsAsync(IReadOnlyList<Guid> ids, CancellationToken ct);
}

/// <summary>A row and the SHA-256 of its canonical bytes.</summary>
public sealed record RowDigest(Guid Id, byte[] Digest);
