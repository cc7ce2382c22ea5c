using Xunit;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Clock;

namespace Xueshi.Tests.Ledger;

/// <summary>When a year opens and closes, to the last millisecond of a Beijing day.</summary>
[Trait("Requirement", "BL-08")]
public class CeWindowTests
{
    private static readonly CePolicy Policy = CePolicy.Load();

    [Theory]
    [InlineData(2025, Sector.General, "2026-04-30 23:59:59.999", true)]
    [InlineData(2025, Sector.General, "2026-05-01 00:00:00.000", false)]
    [InlineData(2025, Sector.General, "2025-01-01 00:00:00.000", true)]
    [InlineData(2025, Sector.General, "2024-12-31 23:59:59.999", false)]
    [InlineData(2025, Sector.General, "2026-11-23 09:00:00.000", false)]
    [InlineData(2023, Sector.Health, "2024-02-29 23:59:59.999", true)]
    [InlineData(2018, Sector.General, "2019-04-04 19:12:06.000", true)]
    [InlineData(2021, Sector.Accounting, "2021-12-31 23:59:59.999", true)]
    [InlineData(2021, Sector.Accounting, "2022-01-01 00:00:00.000", false)]
    [InlineData(2022, Sector.Accounting, "2023-04-30 23:59:59.999", true)]
    [InlineData(2025, Sector.Accounting, "2025-03-01 12:00:00.000", true)]
    public void A_year_can_be_declared_in_its_window(int year, Sector sector, string beijing, bool open)
    {
        var window = Policy.Windows(new CeYear(year), sector);
        Assert.Equal(open, window.IsOpenForDeclaring(DayOf(beijing)));
        Assert.Equal(open, window.RefuseDeclaring(DayOf(beijing)) is null);
    }

    [Theory]
    [InlineData(2025, Sector.General, "2026-06-30 23:59:59.999", true)]
    [InlineData(2025, Sector.General, "2026-07-01 00:00:00.000", false)]
    [InlineData(2021, Sector.Accounting, "2022-06-30 23:59:59.999", true)]
    [InlineData(2021, Sector.Accounting, "2022-07-01 00:00:00.000", false)]
    [InlineData(2025, Sector.Accounting, "2025-05-30 23:59:59.999", false)]
    [InlineData(2025, Sector.Accounting, "2025-05-31 00:00:00.000", true)]
    public void A_year_can_be_recognized_in_its_window(int year, Sector sector, string beijing, bool open)
    {
        var window = Policy.Windows(new CeYear(year), sector);
        Assert.Equal(open, window.IsOpenForRecognition(DayOf(beijing)));
        Assert.Equal(open, window.RefuseRecognition(DayOf(beijing)) is null);
    }

    [Fact]
    public void Declaring_late_is_refused_with_the_day_it_ended()
    {
        var refusal = Policy.Windows(new CeYear(2025), Sector.General).RefuseDeclaring(new DateOnly(2026, 11, 23));
        Assert.Equal("ledger.declaring-closed", refusal?.Code);
        Assert.Contains("2026-04-30", refusal?.Message);
    }

    [Theory]
    [InlineData("2026-05-01", true)]
    [InlineData("2026-06-30", true)]
    [InlineData("2026-07-01", false)]
    public void What_was_returned_may_be_repaired_until_recognition_ends(string day, bool open)
    {
        var window = Policy.Windows(new CeYear(2025), Sector.General);
        Assert.Equal(open, window.IsOpenForRepair(DateOnly.Parse(day)));
        Assert.Equal(open, window.RefuseRepair(DateOnly.Parse(day)) is null);
        Assert.Equal(!open, window.IsClosed(DateOnly.Parse(day)));
    }

    [Theory]
    [InlineData(Sector.General, "2026-11-23", "2026")]
    [InlineData(Sector.General, "2026-04-30", "2026 2025")]
    [InlineData(Sector.General, "2024-02-29", "2024 2023")]
    [InlineData(Sector.Accounting, "2022-01-01", "2022")]
    [InlineData(Sector.General, "2010-03-01", "2010")]
    [InlineData(Sector.General, "2009-12-31", "")]
    public void The_open_years_of_a_day(Sector sector, string day, string years)
    {
        var open = Policy.OpenYears(sector, DateOnly.Parse(day));
        Assert.Equal(years, string.Join(' ', open));
        Assert.Equal(open.Count == 0 ? null : open[0], Policy.DefaultYear(sector, DateOnly.Parse(day)));
    }

    [Fact]
    public void The_default_year_follows_Beijing_and_not_the_server()
    {
        var stillLastYearInUtc = new DateTime(2025, 12, 31, 16, 0, 0, DateTimeKind.Utc);
        Assert.Equal(new CeYear(2026), Policy.DefaultYear(Sector.General, BeijingTime.DayOf(stillLastYearInUtc)));
        Assert.Equal(new CeYear(2025), Policy.DefaultYear(Sector.General, BeijingTime.DayOf(stillLastYearInUtc.AddMilliseconds(-1))));
    }

    private static DateOnly DayOf(string beijing) => BeijingTime.DayOf(BeijingTime.ToUtc(DateTime.Parse(beijing)));
}
