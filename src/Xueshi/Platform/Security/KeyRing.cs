using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Xueshi.Platform.Security;

/// <summary>
/// The secrets of this installation, in a folder outside the database (<c>Xueshi:Keys</c>, default <c>var/keys</c>), readable by its owner alone:
/// one key for stored fields, one for blind indexes, one that signs the heads of the sealed log, and a certificate that wraps the data-protection keys (CR-02).
/// </summary>
public sealed class KeyRing
{
    private readonly string _folder;

    private KeyRing(string folder, byte[] fields, byte[] index, ECDsa seal, X509Certificate2 wrapping) =>
        (_folder, Fields, Index, Seal, Wrapping) = (folder, fields, index, seal, wrapping);

    /// <summary>256 bits for AES-GCM over stored fields.</summary>
    public byte[] Fields { get; }

    /// <summary>256 bits for HMAC over what is looked up.</summary>
    public byte[] Index { get; }

    /// <summary>P-256; signs the heads of the sealed log.</summary>
    public ECDsa Seal { get; }

    /// <summary>Wraps the data-protection keys in the database (WB-07).</summary>
    public X509Certificate2 Wrapping { get; }

    /// <summary>Opens the folder, making what is missing. Every node of an installation is given the same folder.</summary>
    public static KeyRing Open(string folder)
    {
        var directory = Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows()) directory.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        var seal = ECDsa.Create();
        seal.ImportPkcs8PrivateKey(Keep(folder, "seal.key", NewSeal), out _);
        var wrapping = X509CertificateLoader.LoadPkcs12(Keep(folder, "wrapping.pfx", NewWrapping), null);
        return new(folder, Keep(folder, "fields.key", NewKey), Keep(folder, "index.key", NewKey), seal, wrapping);
    }

    /// <summary>Whether the folder still holds the keys that are in use, so that the next start opens the same data.</summary>
    public async Task<bool> IsOnDiskAsync(CancellationToken ct)
    {
        string[] names = ["fields.key", "index.key", "seal.key", "wrapping.pfx"];
        if (!names.All(name => File.Exists(Path.Combine(_folder, name)))) return false;
        var (fields, index) = (await File.ReadAllBytesAsync(Path.Combine(_folder, names[0]), ct), await File.ReadAllBytesAsync(Path.Combine(_folder, names[1]), ct));
        return CryptographicOperations.FixedTimeEquals(fields, Fields) && CryptographicOperations.FixedTimeEquals(index, Index);
    }

    private static byte[] NewKey() => RandomNumberGenerator.GetBytes(32);

    private static byte[] NewSeal()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKey();
    }

    private static byte[] NewWrapping()
    {
        using var key = RSA.Create(3072);
        var request = new CertificateRequest("CN=Xueshi data protection", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(130));
        return certificate.Export(X509ContentType.Pkcs12);
    }

    /// <summary>Two processes that start at once must end with one key: the first to create the file wins, the other reads it.</summary>
    private static byte[] Keep(string folder, string name, Func<byte[]> make)
    {
        var path = Path.Combine(folder, name);
        if (File.Exists(path)) return File.ReadAllBytes(path);
        var draft = Path.Combine(folder, $".{name}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}");
        File.WriteAllBytes(draft, make());
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(draft, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
        return File.ReadAllBytes(path);
    }
}
