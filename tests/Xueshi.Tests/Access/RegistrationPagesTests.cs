using System.Net;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Access;

public class RegistrationPagesTests
{
    [Theory, BothDatabases]
    public async Task A_person_registers_and_is_led_to_the_profile_signed_in(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var visitor = app.Visit();
        var page = await (await visitor.GetAsync("/register")).Form("register").Fill("chen.liwan").PressAnywayAsync("注册");
        Assert.Equal("/profile", page.Address.AbsolutePath);
        Assert.True(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task A_number_of_an_unknown_region_is_taken_and_spoken_of_afterwards()
    {
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite);
        var page = await (await app.Visit().GetAsync("/register")).Form("register").Fill("chen.liwan", "449900197806063176").PressAsync("注册");
        Assert.Equal("/register/notes", page.Address.AbsolutePath);
        Assert.Contains("证件号码请再核对一次", page.Visible);
        Assert.DoesNotContain("449900197806063176", page.Source);
    }

    [Fact]
    public async Task What_is_wrong_is_said_field_by_field_and_what_was_typed_stays_but_the_password()
    {
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite);
        var form = (await app.Visit().GetAsync("/register")).Form("register").Fill("chen.liwan", "44000019900229013X").Set("Input.PasswordAgain", "another");
        var page = await form.PressAsync("注册", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("两次输入的密码不一致", page.Visible);
        Assert.Equal("44000019900229013X", page.Find("[name='Input.IdNumber']").GetAttribute("value"));
        Assert.DoesNotContain(Applicants.Password, page.Source);
    }

    [Theory, BothDatabases]
    public async Task One_form_registers_an_organization_and_a_wrong_check_character_is_left_to_the_reviewer(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var visitor = app.Visit();
        var refused = await (await visitor.GetAsync("/register/organization")).Form("register-organization")
            .Fill("chen.liwan").FillOrganization("91440000MAAAAAAA0A").PressAsync("提交审核", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("校验位不符", refused.Visible);
        var page = await refused.Form("register-organization").Fill("chen.liwan").FillOrganization("91440000MAAAAAAA0A").Set("Input.AsOnLicense", "true").PressAsync("提交审核");
        Assert.Contains("等待人社部门审核", page.Visible);

        var second = await (await app.Visit().GetAsync("/register/organization")).Form("register-organization")
            .Fill("someone.else").FillOrganization("91440000MAAAAAAA0A").PressAnywayAsync("提交审核");
        var again = await second.Form("register-organization").Fill("someone.else").FillOrganization("91440000MAAAAAAA0A").Set("Input.AsOnLicense", "true").PressAnywayAsync("提交审核");
        Assert.Contains("单位已经登记", again.Visible);
        Assert.DoesNotContain("陈荔湾", again.Visible);
    }

    [Theory, BothDatabases]
    public async Task An_officer_sees_material_and_history_and_returns_with_a_reason_that_the_registrant_reads(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var registrant = app.Visit();
        var form = (await registrant.GetAsync("/register/organization")).Form("register-organization").Fill("chen.liwan").FillOrganization("91440000MAAAAAAA0A");
        var mine = await (await form.PressAnywayAsync("提交审核")).Form("register-organization").Fill("chen.liwan").FillOrganization("91440000MAAAAAAA0A").Set("Input.AsOnLicense", "true").PressAsync("提交审核");

        Assert.Contains("单位注册待审核", (await registrant.GetAsync("/home")).Visible);
        var employer = await registrant.GetAsync("/profile/employer");
        Assert.Contains("单位注册待审核：广州荔湾测试有限公司", employer.Visible);
        Assert.DoesNotContain("等待单位人员确认", employer.Visible);
        Assert.Equal(mine.Address.AbsolutePath, (await employer.FollowAsync("查看注册办理情况")).Address.AbsolutePath);

        var officer = await app.OfficerAsync("officer.wang");
        var desk = await officer.GetAsync("/registry/organizations");
        var review = await desk.FollowAsync("广州荔湾测试有限公司");
        Assert.Contains("注册单位「广州荔湾测试有限公司」，等待审核", review.Visible);
        Assert.DoesNotContain(Applicants.Number, review.Source);
        var picture = await officer.Client.GetAsync(review.Find(".proof-pages img").GetAttribute("src"), TestContext.Current.CancellationToken);
        Assert.Equal("image/jpeg", picture.Content.Headers.ContentType?.MediaType);
        await review.Form("review").PressAsync("退回补正", HttpStatusCode.UnprocessableEntity);
        await review.Form("review").Set("Input.Reason", "证照不清晰").PressAsync("退回补正");

        var returned = await registrant.GetAsync(mine.Address.PathAndQuery);
        Assert.Contains("退回理由：证照不清晰", returned.Visible);
        var handedIn = await returned.Form("repair-organization").Set("Input.OrganizationName", "广州荔湾更名有限公司").PressAsync("重新提交");
        Assert.Contains("等待人社部门审核", handedIn.Visible);
    }
}
