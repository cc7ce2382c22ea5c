using System.Security.Cryptography;
using System.Text;

namespace Xueshi.Platform.Security;

/// <summary>Compares what may be a secret without telling how much of it was right (CR-02).</summary>
public static class FixedTime
{
    public static bool AreEqual(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
