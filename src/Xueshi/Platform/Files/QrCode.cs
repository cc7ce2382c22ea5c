using System.Text;
using QRCoder;

namespace Xueshi.Platform.Files;

/// <summary>The modules of a QR code (ISO/IEC 18004, error correction M) without its quiet zone, ready to be drawn as vectors.</summary>
public sealed class QrCode
{
    /// <summary>Light modules that the standard demands on every side.</summary>
    public const int QuietZone = 4;

    private readonly bool[,] _modules;

    private QrCode(bool[,] modules) => _modules = modules;

    /// <summary>Modules on one side.</summary>
    public int Size => _modules.GetLength(0);

    /// <exception cref="QRCoder.Exceptions.DataTooLongException">More than fits the largest code.</exception>
    public static QrCode For(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var size = data.ModuleMatrix.Count - 2 * QuietZone;
        var modules = new bool[size, size];
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++) modules[x, y] = data.ModuleMatrix[y + QuietZone][x + QuietZone];
        }

        return new QrCode(modules);
    }

    public bool IsDark(int x, int y) => _modules[x, y];

    /// <summary>Dark modules of each row, joined with their neighbors.</summary>
    public IEnumerable<(int X, int Y, int Length)> DarkRuns()
    {
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                var start = x;
                while (x < Size && IsDark(x, y)) x++;
                if (x > start) yield return (start, y, x - start);
            }
        }
    }

    /// <summary>The dark modules as one SVG path, one unit per module, with the quiet zone left free at the top and left.</summary>
    public string ToSvgPath()
    {
        var path = new StringBuilder();
        foreach (var (x, y, length) in DarkRuns())
        {
            path.Append($"M{x + QuietZone} {y + QuietZone}h{length}v1h-{length}z");
        }

        return path.ToString();
    }
}
