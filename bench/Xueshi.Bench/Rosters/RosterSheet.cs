using Xueshi.Modules.Registry.Rosters;
using Xueshi.Platform.Files.Workbooks;
using Xueshi.Platform.Security;

namespace Xueshi.Bench.Rosters;

/// <summary>A roster of people without names or numbers of anybody: the place of the numbers is assigned to none.</summary>
internal static class RosterSheet
{
    // Outside Guangdong only the first two digits are checked.
    private const string UnassignedPlace = "119999";

    /// <param name="round">Other numbers each round.</param>
    public static IReadOnlyList<IReadOnlyList<object?>> Rows(int round, int count) => [.. Enumerable.Range(0, count).Select(index => Row(round, index))];

    public static async Task<byte[]> FileAsync(IEnumerable<IReadOnlyList<object?>> rows, CancellationToken ct)
    {
        var file = new MemoryStream();
        await WorkbookWriter.WriteAsync(file, "人员名册", RosterColumns.All, rows, ct);
        return file.ToArray();
    }

    private static IReadOnlyList<object?> Row(int round, int index) =>
        [null, $"测试{index:00000}", "居民身份证", Number(round, index), $"第{index % 40}部门", "工程师", null, "2026-01-05", null, null, null];

    private static string Number(int round, int index)
    {
        var stem = $"{UnassignedPlace}{new DateOnly(1965, 1, 1).AddDays(index / 2):yyyyMMdd}{round * 2 + index % 2 + 1:000}";
        return stem + Iso7064.Mod11_2CheckCharacter(stem);
    }
}
