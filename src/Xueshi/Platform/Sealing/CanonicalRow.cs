using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Xueshi.Platform.Sealing;

/// <summary>
/// Writes the values of a row as bytes that are the same on both databases, and digests them. Every value says its kind and length, so that no two
/// rows have the same bytes. The order of the values is part of the format: a new column is added at the end, and only when it has a value.
/// </summary>
public sealed class CanonicalRow
{
    private readonly MemoryStream _bytes = new();

    public CanonicalRow Add(string? value) => value is null ? Nothing() : Value('s', Encoding.UTF8.GetBytes(value));

    public CanonicalRow Add(byte[]? value) => value is null ? Nothing() : Value('b', value);

    public CanonicalRow Add(Guid? value) => value is { } id ? Value('g', id.ToByteArray(bigEndian: true)) : Nothing();

    public CanonicalRow Add(long value)
    {
        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(number, value);
        return Value('i', number);
    }

    /// <param name="value">UTC, whole milliseconds: what both databases keep.</param>
    public CanonicalRow Add(DateTime value) => Add(value.Ticks / TimeSpan.TicksPerMillisecond);

    public byte[] Digest() => SHA256.HashData(_bytes.GetBuffer().AsSpan(0, (int)_bytes.Length));

    private CanonicalRow Nothing()
    {
        _bytes.WriteByte((byte)'n');
        return this;
    }

    private CanonicalRow Value(char kind, ReadOnlySpan<byte> value)
    {
        Span<byte> head = stackalloc byte[1 + sizeof(int)];
        head[0] = (byte)kind;
        BinaryPrimitives.WriteInt32BigEndian(head[1..], value.Length);
        _bytes.Write(head);
        _bytes.Write(value);
        return this;
    }
}
