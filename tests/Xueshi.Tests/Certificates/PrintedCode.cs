using Xueshi.Platform.Files;

namespace Xueshi.Tests.Certificates;

/// <summary>Reads the modules of the QR code back from a picture of the first page: the dark square on its right side.</summary>
internal static class PrintedCode
{
    public static IReadOnlyList<(int X, int Y, bool IsDark)> Read((byte[] Pixels, int Width, int Height) page, string text)
    {
        bool IsDark(double x, double y) => page.Pixels[(int)y * page.Width + (int)x] < 60;
        var (left, top, side) = FindSquare(IsDark, page.Width, page.Height);
        var size = QrCode.For(text).Size;
        var module = side / size;
        return
        [
            .. from y in Enumerable.Range(0, size)
               from x in Enumerable.Range(0, size)
               select (x, y, IsDark(left + (x + 0.5) * module, top + (y + 0.5) * module)),
        ];
    }

    // Only the code is black: text ends left of it and the frame is red.
    private static (double Left, double Top, double Side) FindSquare(Func<double, double, bool> isDark, int width, int height)
    {
        var (firstX, lastX) = (width * 82 / 100, width * 95 / 100);
        var (firstY, lastY) = (height * 18 / 100, height * 35 / 100);
        var dark = (from y in Enumerable.Range(firstY, lastY - firstY)
                    from x in Enumerable.Range(firstX, lastX - firstX)
                    where isDark(x, y)
                    select (x, y)).ToList();
        var (left, right) = (dark.Min(p => p.x), dark.Max(p => p.x));
        return (left, dark.Min(p => p.y), right - left + 1);
    }
}
