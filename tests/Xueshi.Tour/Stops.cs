using Microsoft.Playwright;
using Xueshi.BrowserTests;
using Xueshi.BrowserTests.Steps;

namespace Xueshi.Tour;

/// <summary>The way of the tour, in the order of docs/tour.md.</summary>
internal static class Stops
{
    private const string Professional = "huangxiaoyan";
    private const string Employer = "广州云山软件有限公司";

    public static readonly IReadOnlyList<Stop> All =
    [
        new("front", null, null, at => at.GoAsync("/")),
        new("register", null, null, at => at.GoAsync("/register")),
        new("home", Professional, null, at => at.GoAsync("/home")),
        new("profile", Professional, null, at => at.GoAsync("/profile")),
        new("declare", Professional, null, at => at.GoAsync("/hours/records/new")),
        new("records", Professional, null, at => at.GoAsync("/hours/records")),
        new("account", Professional, null, at => at.GoAsync("/account/2026")),
        new("account-2018", "linzhiyuan", null, at => at.GoAsync("/account/2018")),
        new("returned", "tangwei", null, at => FirstAsync(at, "/hours/records?name=装配式", "查看")),
        new("years", Professional, null, at => at.GoAsync("/certificates")),
        new("certificate", Professional, null, at => FirstAsync(at, "/certificates", "打印")),
        new("people", "zhaomin", Employer, at => at.GoAsync("/registry/people")),
        new("desk", "zhaomin", Employer, at => at.GoAsync("/hours/desk")),
        new("decision", "zhaomin", Employer, at => FirstAsync(at, "/hours/desk", "认定")),
        new("review", "litianhe", "广州市天河区人力资源和社会保障局", at => at.GoAsync("/registry/organizations")),
        new("inspection", "chenguangsheng", "广州市人力资源和社会保障局", at => at.GoAsync("/hours/inspection")),
        new("import", "gaoyuan", "广东省人力资源和社会保障厅", at => at.GoAsync("/exchange/imports/new")),
        new("phone-home", Professional, null, at => at.GoAsync("/home"), Device.Phone),
        new("phone-account", Professional, null, at => at.GoAsync("/account/2026"), Device.Phone),
        new("phone-years", Professional, null, at => at.GoAsync("/certificates"), Device.Phone),
        new("phone-decision", "zhaomin", Employer, at => FirstAsync(at, "/hours/desk", "认定"), Device.Phone),
        new("phone-check", null, null, at => at.GoAsync("/certificates/check"), Device.Phone),
    ];

    private static async Task FirstAsync(Journey at, string list, string link)
    {
        await at.GoAsync(list);
        await at.Page.GetByRole(AriaRole.Main).WaitForAsync();
        await at.FollowAsync(link);
    }
}
