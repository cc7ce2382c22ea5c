using System.Net;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Files;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Exchange;

public class ImportPageTests
{
    private const string Imports = "/exchange/imports";

    [Theory, BothDatabases]
    public async Task An_officer_uploads_looks_confirms_downloads_the_failures_and_undoes(DatabaseKind kind)
    {
        await using var story = await ImportStory.StartAsync(kind);
        var people = await story.ProvenAsync(1);
        var visitor = await ImportDesk.SignInAsync(story, Role.HrssOfficer);
        var list = await visitor.GetAsync(Imports);
        Assert.Contains("还没有导入过学时", list.Visible);

        var upload = await list.FollowAsync("上传学时文件");
        var file = ImportLine.Csv(new ImportLine("a1", ImportLine.Number(0), people[0].Name), new ImportLine("a2", ImportLine.Number(0), "李四"), new ImportLine("a3", ImportLine.Number(700), "王五"));
        var trial = await upload.Form("upload").Attach("Input.File", "学时.csv", file).PressAsync("上传并试算");
        Assert.Contains("1 行入账，1 行进入待匹配池；0 行已有、1 行未通过", trial.Visible);
        Assert.Contains("姓名与证件号不符", trial.Visible);
        Assert.Contains("4401", trial.Visible);
        Assert.DoesNotContain(ImportLine.Number(0), trial.Source);
        Assert.Null(await story.TotalAsync(people[0].Id));

        var done = await trial.Form("confirm").PressAsync("确认导入");
        Assert.Contains("已计入 2026 年度公需科目 18 学时", done.Visible);
        Assert.Equal(CreditHours.Of(18), await story.TotalAsync(people[0].Id));

        var failures = await new PageForm(done, done.Document.Forms.First(form => form.ClassList.Contains("import-failures"))).PressAsync("下载未通过的行（CSV）");
        Assert.Contains("3,李四,广东省学习平台,a2,2026,人工智能赋能制造业高质量发展,姓名,李四,姓名与证件号不符", failures.Source);

        var kept = await done.Form("undo").PressAsync("撤回本批", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("请写明撤回的理由", kept.Visible);
        var undone = await kept.Form("undo").Set("Undo.Reason", "文件传错了").PressAsync("撤回本批");
        Assert.Contains("撤回了本批", undone.Visible);
        Assert.Equal(CreditHours.Zero, await story.TotalAsync(people[0].Id));
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "UP-06")]
    public async Task A_hostile_workbook_is_refused_on_the_page_with_what_to_do(DatabaseKind kind)
    {
        await using var story = await ImportStory.StartAsync(kind);
        var visitor = await ImportDesk.SignInAsync(story, Role.HrssOfficer);
        var form = await visitor.GetAsync(Imports + "/new");
        foreach (var (name, bytes, sentence) in new[]
        {
            ("a.xlsx", Xlsx.Of(Xlsx.Row(1, "姓名"), more: ("xl/media/a.bin", new byte[60 * 1024 * 1024])), "压缩比异常"),
            ("a.xlsx", Xlsx.Of(Xlsx.Row(1, "&x;"), prolog: "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"), "内部结构不合规"),
            ("a.csv", Encoding.UTF8.GetBytes("姓名,学时\n张三,18"), "没有找到表头"),
            ("a.exe", [1, 2, 3], "只接受 .xlsx 或 .csv"),
        })
        {
            var refused = await form.Form("upload").Attach("Input.File", name, bytes).PressAsync("上传并试算", HttpStatusCode.UnprocessableEntity);
            Assert.Contains(sentence, refused.Visible);
            form = refused;
        }
        Assert.Contains("请选择要导入的", (await form.Form("upload").PressAsync("上传并试算", HttpStatusCode.UnprocessableEntity)).Visible);
    }

    [Theory, BothDatabases]
    public async Task The_template_that_is_offered_is_read_again(DatabaseKind kind)
    {
        await using var story = await ImportStory.StartAsync(kind);
        var visitor = await ImportDesk.SignInAsync(story, Role.HrssOfficer);
        var template = await visitor.Client.GetByteArrayAsync(new Uri(Imports + "/template", UriKind.Relative), ImportStory.Cancel);
        var refused = await (await visitor.GetAsync(Imports + "/new")).Form("upload").Attach("Input.File", "模板.xlsx", template).PressAsync("上传并试算", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("表头之下没有数据", refused.Visible);
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "AZ-02")]
    public async Task An_authority_without_imports_finds_no_page_and_no_menu_entry(DatabaseKind kind)
    {
        await using var story = await ImportStory.StartAsync(kind);
        var visitor = await ImportDesk.SignInAsync(story, Role.AuthorityOfficer, Sector.Accounting);
        foreach (var address in new[] { Imports, Imports + "/new", Imports + "/template", $"{Imports}/{story.Next()}" })
            Assert.DoesNotContain("学时导入", (await visitor.GetAsync(address, HttpStatusCode.NotFound)).Visible);
    }
}

/// <summary>An officer with an account of their own, signed in and acting for an office.</summary>
internal static class ImportDesk
{
    private const string Password = "Neon-river-58-tea";

    public static async Task<Visitor> SignInAsync(ImportStory story, Role role, Sector? sector = null)
    {
        var app = story.App;
        var login = await app.RunAsync(async services =>
        {
            var (db, now) = (services.GetRequiredService<XueshiDb>(), app.Clock.Now);
            var jurisdiction = db.Set<Jurisdiction>().First(j => j.Code == "4401");
            var person = new Person { Id = story.Next(), Name = "陈经办", RegisteredAt = now };
            var account = new Account { Id = story.Next(), PersonId = person.Id, UserName = "officer1", UserNameKey = "OFFICER1", Status = AccountStatus.Active, CreatedAt = now };
            account.PasswordHash = services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, Password);
            var office = new Organization
            {
                Id = story.Next(), Uscc = "11440100000000000X", Name = "广州市测试机关", Kinds = Roles.ActsFor(role), Nature = "机关", Sector = sector,
                JurisdictionId = jurisdiction.Id, Address = "广州市", ContactName = "陈经办", ContactPhone = [1], Status = OrganizationStatus.Active, RegisteredAt = now,
            };
            db.AddRange(person, account, office, new Membership { Id = story.Next(), AccountId = account.Id, OrganizationId = office.Id, Role = role, Since = now });
            await db.SaveChangesAsync();
            return account.UserName;
        });
        var visitor = app.Visit();
        var home = await (await visitor.GetAsync("/sign-in")).Form("sign-in").Set("Input.Login", login).Set("Input.Password", Password).PressAnywayAsync();
        await new PageForm(home, home.Document.Forms.First(form => form.ClassName == "user-menu")).PressAsync($"广州市测试机关（{role.Name()}）");
        return visitor;
    }
}
