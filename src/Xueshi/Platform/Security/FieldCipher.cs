using System.Security.Cryptography;
using System.Text;

namespace Xueshi.Platform.Security;

/// <summary>
/// Encrypts one field of one row with AES-256-GCM; table, column and row are bound in, so a ciphertext moved to another row fails (PI-03).
/// Layout: key number (1), nonce (12), tag (16), ciphertext.
/// </summary>
public sealed class FieldCipher(KeyRing keys)
{
    private const byte KeyNumber = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int Head = 1 + NonceLength + TagLength;

    /// <param name="place">Table and column: <c>registry_people.id_number</c>.</param>
    public byte[] Encrypt(string plain, string place, Guid row) => Seal(Encoding.UTF8.GetBytes(plain), place, row);

    /// <summary>As <see cref="Encrypt"/>, for content that is no text.</summary>
    public byte[] Seal(byte[] text, string place, Guid row)
    {
        var sealedField = new byte[Head + text.Length];
        sealedField[0] = KeyNumber;
        RandomNumberGenerator.Fill(sealedField.AsSpan(1, NonceLength));
        using var aes = new AesGcm(keys.Fields, TagLength);
        aes.Encrypt(sealedField.AsSpan(1, NonceLength), text, sealedField.AsSpan(Head), sealedField.AsSpan(1 + NonceLength, TagLength), Bound(place, row));
        return sealedField;
    }

    /// <exception cref="CryptographicException">The field was altered, or belongs to another row.</exception>
    public string Decrypt(byte[] sealedField, string place, Guid row) => Encoding.UTF8.GetString(Open(sealedField, place, row));

    /// <exception cref="CryptographicException">As <see cref="Decrypt"/>.</exception>
    public byte[] Open(byte[] sealedField, string place, Guid row)
    {
        var text = new byte[sealedField.Length - Head];
        using var aes = new AesGcm(keys.Fields, TagLength);
        aes.Decrypt(sealedField.AsSpan(1, NonceLength), sealedField.AsSpan(Head), sealedField.AsSpan(1 + NonceLength, TagLength), text, Bound(place, row));
        return text;
    }

    private static byte[] Bound(string place, Guid row) => Encoding.UTF8.GetBytes($"{place}/{row:N}");
}
