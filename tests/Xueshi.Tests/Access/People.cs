using Xueshi.Modules.Access.Register;
using Xueshi.Tests.Http;

namespace Xueshi.Tests.Access;

/// <summary>Signing in as people do, through the page.</summary>
internal static class People
{
    public static async Task<RegisteredPerson> RegisterAsync(this XueshiApp app, string userName, string number = Applicants.Number, string phone = Applicants.Phone) =>
        (await RegisterPersonTests.RegisterAsync(app, Applicants.Person(userName, number, phone, Applicants.Password))).Value;

    public static async Task<Page> SignInAsync(this Visitor visitor, string login, string password = Applicants.Password, string address = "/sign-in")
    {
        var page = await visitor.GetAsync(address);
        return await page.Form("sign-in").Set("Input.Login", login).Set("Input.Password", password).PressAnywayAsync("登录");
    }

    public static async Task<Page> SignOutAsync(this Visitor visitor)
    {
        var page = await visitor.GetAsync("/account/password");
        return await new PageForm(page, page.Document.Forms.First(form => form.QuerySelector("[formaction='/sign-out']") is not null)).PressAsync("退出登录");
    }

    /// <summary>At 请确认是您本人: shows by password who it is, and is led on.</summary>
    public static Task<Page> ShowWhoAsync(this Page page, string password = Applicants.Password) =>
        page.Form("reauthenticate").Set("Input.Password", password).PressAnywayAsync("确认");

    /// <summary>Whether the visitor sees pages of a signed-in person.</summary>
    public static async Task<bool> IsSignedInAsync(this Visitor visitor) => (await visitor.GetAsync("/account/password")).Address.AbsolutePath == "/account/password";
}
