using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Data;
using Xueshi.Platform.Web.ParkedForms;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Guards;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Access;

public partial class ParkedFormTests
{
    private const string Course = "工程伦理与职业道德";

    [GeneratedRegex(@"(?<name>Posted\w*)( \?\?=| is null &&) await Parked\.RestoreAsync")]
    private static partial Regex Restored();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>While a page still waits for the database it is drawn once; what that drawing needs must not stand in the way of what is restored.</summary>
    [Fact]
    public void No_form_that_is_restored_is_filled_by_looking_at_it()
    {
        var pages = Repository.Texts().Where(each => each.File.EndsWith("Page.razor", StringComparison.Ordinal) && each.Text.Contains("Parked.RestoreAsync")).ToList();
        Assert.True(pages.Count >= 10);
        Assert.Empty(from page in pages
                     from Match restored in Restored().Matches(page.Text)
                     where Regex.IsMatch(page.Text, $@"=> {restored.Groups["name"].Value} \?\?= (?!await)")
                     select page.File);
    }

    [Theory, BothDatabases]
    public async Task What_was_typed_under_an_ended_session_is_back_after_signing_in(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var (visitor, signIn) = await TypedTooLateAsync(app);
        var back = await signIn.Form("sign-in").Set("Input.Login", "chen.liwan").Set("Input.Password", Applicants.Password).PressAsync("登录");
        Assert.Equal("/hours/records/new", back.Address.AbsolutePath);
        Assert.Contains("已恢复您上次填写的内容", back.Visible);
        Assert.Equal(Course, back.Find("[name='Input.CourseName']").GetAttribute("value"));
        Assert.DoesNotContain("已恢复您上次填写的内容", (await visitor.GetAsync("/hours/records/new")).Visible);
    }

    [Theory]
    [BothDatabases("/profile", "profile", "Input.PostalAddress")]
    [BothDatabases("/profile/employer/missing", "missing", "Input.Name")]
    public async Task The_same_holds_for_the_other_forms_that_take_long_to_fill_in(DatabaseKind kind, string address, string form, string field)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        var visitor = app.Visit();
        await visitor.SignInAsync("chen.liwan");
        var page = await visitor.GetAsync(address);
        app.Clock.Advance(TimeSpan.FromMinutes(31));
        var signIn = await page.Form(form).Set(field, Course).PressAnywayAsync();
        var back = await signIn.Form("sign-in").Set("Input.Login", "chen.liwan").Set("Input.Password", Applicants.Password).PressAsync("登录");
        Assert.Equal(address, back.Address.AbsolutePath);
        Assert.Contains("已恢复您上次填写的内容", back.Visible);
        Assert.Equal(Course, back.Find($"[name='{field}']").GetAttribute("value"));
    }

    /// <summary>Only by their names are they known when a form is kept or shown again.</summary>
    [Fact]
    public void Every_field_for_a_password_is_called_one()
    {
        var fields = Repository.Texts().Where(each => each.File.EndsWith(".razor", StringComparison.Ordinal)).SelectMany(each => Regex.Matches(each.Text, "<PasswordField [^>]*Name=\"(?<name>\\w+)\"")).ToList();
        Assert.True(fields.Count >= 10);
        Assert.All(fields, field => Assert.Contains("Password", field.Groups["name"].Value));
    }

    [Theory, BothDatabases]
    public async Task Another_account_does_not_get_what_was_typed_and_the_row_is_sealed(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("other.person", "44000019850101002X", "13800000002");
        var (_, signIn) = await TypedTooLateAsync(app);
        var other = await signIn.Form("sign-in").Set("Input.Login", "other.person").Set("Input.Password", Applicants.Password).PressAsync("登录");
        Assert.DoesNotContain(Course, other.Source);

        await using var db = app.Database.Open();
        var parked = await db.Set<ParkedForm>().SingleAsync(Ct);
        Assert.False(parked.Fields.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Course)) >= 0);
    }

    [Theory, BothDatabases]
    public async Task Nothing_is_kept_for_somebody_who_never_signed_in_nor_from_another_site(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var form = new FormUrlEncodedContent([KeyValuePair.Create("Input.CourseName", Course)]);
        await app.Visit().Client.PostAsync(new Uri("/hours/records/new", UriKind.Relative), form, Ct);
        await using var db = app.Database.Open();
        Assert.Equal(0, await db.Set<ParkedForm>().CountAsync(Ct));
    }

    [Theory, BothDatabases]
    public async Task It_is_back_too_when_the_person_signed_out_in_another_window(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        var visitor = app.Visit();
        await visitor.SignInAsync("chen.liwan");
        var form = (await visitor.GetAsync("/hours/records/new")).Form();
        await visitor.SignOutAsync();
        var signIn = await form.Set("Input.CourseName", Course).PressAnywayAsync();
        Assert.Equal((HttpStatusCode.OK, "/sign-in"), (signIn.Status, signIn.Address.AbsolutePath));
        var back = await signIn.Form("sign-in").Set("Input.Login", "chen.liwan").Set("Input.Password", Applicants.Password).PressAsync("登录");
        Assert.Contains("已恢复您上次填写的内容", back.Visible);
        Assert.Equal(Course, back.Find("[name='Input.CourseName']").GetAttribute("value"));
    }

    [Theory, BothDatabases]
    public async Task What_one_person_typed_is_not_kept_for_another_who_signed_out_in_the_same_browser(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        await app.RegisterAsync("other.person", "44000019850101002X", "13800000002");
        var visitor = app.Visit();
        await visitor.SignInAsync("chen.liwan");
        var form = (await visitor.GetAsync("/hours/records/new")).Form();
        await visitor.SignOutAsync();
        await visitor.SignInAsync("other.person");
        await visitor.SignOutAsync();
        await form.Set("Input.CourseName", Course).PressAnywayAsync();
        await using var db = app.Database.Open();
        Assert.Equal(0, await db.Set<ParkedForm>().CountAsync(Ct));
    }

    [Theory, BothDatabases]
    public async Task A_form_that_another_site_made_is_not_kept_for_the_person_of_the_cookie(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        await app.RegisterAsync("chen.liwan");
        var visitor = app.Visit();
        await visitor.SignInAsync("chen.liwan");
        await visitor.GetAsync("/hours/records/new");
        app.Clock.Advance(TimeSpan.FromMinutes(31));
        await visitor.Client.PostAsync(new Uri("/hours/records/new", UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("Input.CourseName", Course)]), Ct);
        await using var db = app.Database.Open();
        Assert.Equal(0, await db.Set<ParkedForm>().CountAsync(Ct));
    }

    private static async Task<(Visitor, Page)> TypedTooLateAsync(XueshiApp app)
    {
        await app.RegisterAsync("chen.liwan");
        var visitor = app.Visit();
        await visitor.SignInAsync("chen.liwan");
        var form = (await visitor.GetAsync("/hours/records/new")).Form();
        app.Clock.Advance(TimeSpan.FromMinutes(31));
        var page = await form.Set("Input.CourseName", Course).PressAnywayAsync();
        Assert.Equal((HttpStatusCode.OK, "/sign-in"), (page.Status, page.Address.AbsolutePath));
        return (visitor, page);
    }
}
