using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;
using Xunit;

namespace Xueshi.Tests.Guards;

/// <summary>docs/data-inventory.md: why every column is kept, on what ground, how sensitive it is and how long. Written by people; nothing here invents a purpose.</summary>
public partial class DataInventoryTests
{
    private const string Inventory = "docs/data-inventory.md";

    private static readonly string Text = File.ReadAllText(Repository.PathOf(Inventory));

    [Theory]
    [Trait("Requirement", "PI-01")]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public void Every_column_of_the_model_stands_in_the_inventory(DatabaseKind kind)
    {
        var missing = ColumnsOf(kind).Except(Rows().Select(row => row.Column)).ToList();
        Assert.True(missing.Count == 0, $"Write into {Inventory} what these columns are for, on what ground, at what level and for how long: {string.Join(", ", missing)}");
    }

    [Fact]
    [Trait("Requirement", "PI-01")]
    public void The_inventory_lists_no_column_that_is_gone()
    {
        var gone = Rows().Select(row => row.Column).Except(ColumnsOf(DatabaseKind.Sqlite)).ToList();
        Assert.True(gone.Count == 0, $"No longer in the model; remove from {Inventory}: {string.Join(", ", gone)}");
    }

    [Fact]
    [Trait("Requirement", "PI-01")]
    public void Every_line_names_purpose_ground_level_and_retention()
    {
        var codes = Code().Matches(Text).Select(code => code.Groups["code"].Value).ToHashSet();
        Assert.Empty(from row in Rows()
                     where row.Purpose.Trim().Length < 2 || !codes.Contains(row.Basis) || !codes.Contains(row.Level) || !codes.Contains(row.Retention)
                     select row.Column);
        Assert.Empty(Rows().GroupBy(row => row.Column).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    /// <summary>What is stored as a ciphertext, a blind index or a hash is at least of level 3.</summary>
    [Fact]
    [Trait("Requirement", "PI-01")]
    public void What_is_sealed_is_marked_as_sensitive()
    {
        var sealedColumns = Rows().Where(row => row.Column.EndsWith("_index", StringComparison.Ordinal) || row.Column.EndsWith("phone", StringComparison.Ordinal)
            || row.Column.EndsWith("id_number", StringComparison.Ordinal) || row.Column.EndsWith("password_hash", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(sealedColumns);
        Assert.DoesNotContain(sealedColumns, row => row.Level is not ("3" or "4"));
    }

    private static HashSet<string> ColumnsOf(DatabaseKind kind)
    {
        var builder = new DbContextOptionsBuilder<XueshiDb>();
        (kind == DatabaseKind.Sqlite ? DatabaseOptions.Sqlite("model.db") : new DatabaseOptions(kind, "Host=none")).Configure(builder);
        using var db = new XueshiDb(builder.Options);
        return [.. from table in db.Model.GetRelationalModel().Tables from column in table.Columns select $"{table.Name}.{column.Name}"];
    }

    private static IEnumerable<(string Column, string Purpose, string Basis, string Level, string Retention)> Rows()
    {
        var table = "";
        foreach (var line in Text.Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) table = line.Split(' ')[1];
            else if (table.Length > 0 && Row().Match(line) is { Success: true } row)
                yield return ($"{table}.{row.Groups["column"].Value}", row.Groups["purpose"].Value, row.Groups["basis"].Value, row.Groups["level"].Value, row.Groups["keep"].Value);
        }
    }

    [GeneratedRegex(@"^\| (?<column>[a-z0-9_]+) \| (?<purpose>[^|]*) \| (?<basis>[^|]*) \| (?<level>[^|]*) \| (?<keep>[^|]*) \|$")]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| (?<code>[A-Z]|[0-9]|P[0-9]) \| [^|]+ \|$", RegexOptions.Multiline)]
    private static partial Regex Code();
}
