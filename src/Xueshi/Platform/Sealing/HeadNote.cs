using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Xueshi.Platform.Security;

namespace Xueshi.Platform.Sealing;

/// <summary>A head as signed text, one line each: name of the log, size, root in Base64, moment, signature in Base64. What is signed are the first four.</summary>
public sealed record HeadNote(string Log, long Size, byte[] Root, DateTime At, byte[] Signature)
{
    private const string Origin = "xueshi/";
    private const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const int Lines = 5;

    public static HeadNote Sign(string log, long size, byte[] root, DateTime at, KeyRing keys) =>
        new(log, size, root, at, keys.Seal.SignData(Encoding.UTF8.GetBytes(Text(log, size, root, at)), HashAlgorithmName.SHA256));

    public static HeadNote Of(TreeHead head) => new(head.Log, head.Size, head.Root, head.At, head.Signature);

    public bool IsSignedBy(KeyRing keys) => keys.Seal.VerifyData(Encoding.UTF8.GetBytes(Text(Log, Size, Root, At)), Signature, HashAlgorithmName.SHA256);

    /// <summary>Five lines and an empty one.</summary>
    public override string ToString() => $"{Text(Log, Size, Root, At)}{Convert.ToBase64String(Signature)}\n\n";

    /// <summary>Reads notes that were written one after another; a last one that was cut off while being written is left out.</summary>
    /// <exception cref="FormatException">The text is not one of notes.</exception>
    public static IEnumerable<HeadNote> ReadAll(IEnumerable<string> lines) => lines.Where(line => line.Length > 0).Chunk(Lines).Where(note => note.Length == Lines).Select(Read);

    private static HeadNote Read(string[] note) => note[0].StartsWith(Origin, StringComparison.Ordinal)
        ? new(note[0][Origin.Length..], long.Parse(note[1], CultureInfo.InvariantCulture), Convert.FromBase64String(note[2]),
            DateTime.ParseExact(note[3], MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal), Convert.FromBase64String(note[4]))
        : throw new FormatException($"“{note[0]}” does not begin a head.");

    private static string Text(string log, long size, byte[] root, DateTime at) =>
        $"{Origin}{log}\n{size.ToString(CultureInfo.InvariantCulture)}\n{Convert.ToBase64String(root)}\n{at.ToString(MomentFormat, CultureInfo.InvariantCulture)}\n";
}
