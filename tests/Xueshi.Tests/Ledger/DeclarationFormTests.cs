using Xunit;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Registry.Model;

namespace Xueshi.Tests.Ledger;

public class DeclarationFormTests
{
    private static readonly CePolicy Policy = CePolicy.Load();

    [Theory]
    [InlineData("face-to-face", 2018, 5, 42, "30")]
    [InlineData("face-to-face", 2023, 5, 42, "40")]
    [InlineData("employer-training", 2020, 2, 13, "12")]
    public void Attendance_declared_above_its_days_is_refused_with_the_most_that_is_possible(string code, int year, int days, int declared, string most)
    {
        var requirement = Policy.Requirement(new CeYear(year), Sector.General);
        var refusal = Policy.Form(code)!.Refuse(new CeYear(year), requirement, days, CreditHours.Of(declared));
        Assert.Equal("hours.more-than-days-allow", refusal?.Code);
        Assert.Contains($"最多申报 {most} 学时", refusal?.Message);
    }

    [Theory]
    [InlineData("face-to-face", 2018, Sector.General, 5, 30)]
    [InlineData("face-to-face", 2023, Sector.General, 5, 40)]
    [InlineData("face-to-face", 2023, Sector.Education, 1, 8)]
    [InlineData("online", 2018, Sector.General, 1, 42)]
    [InlineData("paper", 2023, Sector.General, null, 28)]
    [InlineData("face-to-face", 2023, Sector.Health, 1, 20)]
    [InlineData("employer-training", 2023, Sector.Accounting, 1, 20)]
    public void What_the_days_allow_or_do_not_limit_is_accepted(string code, int year, Sector sector, int? days, int declared) =>
        Assert.Null(Policy.Form(code)!.Refuse(new CeYear(year), Policy.Requirement(new CeYear(year), sector), days, CreditHours.Of(declared)));

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Attendance_needs_its_days(int? days)
    {
        var requirement = Policy.Requirement(new CeYear(2023), Sector.General);
        var refusal = Policy.Form("face-to-face")!.Refuse(new CeYear(2023), requirement, days, CreditHours.Of(1));
        Assert.Equal("hours.days-missing", refusal?.Code);
    }

    [Fact]
    public void Only_attendance_is_limited_by_days() =>
        Assert.Equal(["面授培训", "单位组织培训"], Policy.Forms.Where(form => form.LimitedByDays).Select(form => form.Name));
}
