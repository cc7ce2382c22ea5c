using System.Buffers.Binary;

namespace Xueshi.Platform.Sealing;

/// <summary>Version 7 keys carry the moment they were made, in milliseconds, in their first 48 bits.</summary>
internal static class RowKeys
{
    /// <summary>The smallest key of a moment.</summary>
    public static Guid FirstAt(DateTime at)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, new DateTimeOffset(at).ToUnixTimeMilliseconds() << 16);
        bytes[8..].Clear();
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>The smallest key above this one.</summary>
    public static Guid After(Guid key)
    {
        Span<byte> bytes = stackalloc byte[16];
        key.TryWriteBytes(bytes, bigEndian: true, out _);
        var number = BinaryPrimitives.ReadUInt128BigEndian(bytes) + 1;
        BinaryPrimitives.WriteUInt128BigEndian(bytes, number);
        return new Guid(bytes, bigEndian: true);
    }

    public static DateTime MomentOf(Guid key)
    {
        Span<byte> bytes = stackalloc byte[16];
        key.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes) >>> 16).UtcDateTime;
    }
}
