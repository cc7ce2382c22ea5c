using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Modules.Access;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.Passkeys;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Access;

/// <summary>What the keys of those who decide for an authority must say of themselves (Web Authentication, level 3, 8.2).</summary>
[Trait("Requirement", "ID-09")]
public class AttestationTests
{
    private const string List = "/account/security/passkeys";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [BothDatabases(Attesting.Packed, true)]
    [BothDatabases(Attesting.None, false)]
    [BothDatabases(Attesting.Forged, false)]
    [BothDatabases(Attesting.OverAnotherChallenge, false)]
    public async Task An_officer_adds_only_a_key_whose_statement_holds(DatabaseKind kind, Attesting attesting, bool isTaken)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var visitor = await OfficerAsync(app);
        Assert.Contains("您为行政部门办理业务", (await visitor.GetAsync(List)).Visible);
        var page = await AddAsync(visitor, new SoftwareKey { Attesting = attesting }, isTaken);
        Assert.Contains(isTaken ? "通行密钥已添加" : "没有证明自己的型号", page.Visible);
        await using var db = app.Database.Open();
        Assert.Equal(isTaken, await db.Passkeys.AnyAsync(k => k.IsAttested, Ct));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Where_makers_are_named_the_key_is_of_one_of_them(bool isStranger, bool isTaken)
    {
        using var root = Root("CN=Maker");
        using var stranger = Root("CN=Stranger");
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite, services => services.AddSingleton(new AttestationPolicy([root.Certificate])));
        var visitor = await OfficerAsync(app);
        await AddAsync(visitor, new SoftwareKey { Attesting = Attesting.Packed }, isTaken: false);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var made = Issue(isStranger ? stranger : root, key, "CN=Key 1, OU=Authenticator Attestation, O=Maker, C=CN");
        await AddAsync(visitor, new SoftwareKey { Attesting = Attesting.Packed, Maker = (made, key) }, isTaken);
    }

    [Fact]
    public async Task A_certificate_that_is_not_for_attestation_is_no_makers()
    {
        using var root = Root("CN=Maker");
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite, services => services.AddSingleton(new AttestationPolicy([root.Certificate])));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var made = Issue(root, key, "CN=www.example.com, O=Maker, C=CN");
        await AddAsync(await OfficerAsync(app), new SoftwareKey { Attesting = Attesting.Packed, Maker = (made, key) }, isTaken: false);
    }

    [Theory, BothDatabases]
    public async Task A_key_from_before_the_appointment_signs_in_no_longer(DatabaseKind kind)
    {
        await using var app = await XueshiApp.StartAsync(kind);
        var person = await app.RegisterAsync("chen.liwan");
        var (visitor, key) = (app.Visit(), new SoftwareKey());
        await visitor.SignInAsync("chen.liwan");
        await AddAsync(visitor, key, isTaken: true);
        Assert.Equal("/home", (await SignInAsync(app.Visit(), key)).Address.AbsolutePath);
        await app.AppointAsync(person.AccountId, Role.HrssOfficer);
        Assert.Contains("须使用带设备证明的通行密钥", (await SignInAsync(app.Visit(), key)).Visible);
    }

    [Theory]
    [InlineData(Role.EmployerAdministrator)]
    [InlineData(Role.PeopleConfirmer)]
    [InlineData(Role.HoursRecognizer)]
    [InlineData(Role.StaffViewer)]
    public async Task Who_acts_for_an_employer_uses_a_key_that_says_nothing(Role role)
    {
        await using var app = await XueshiApp.StartAsync(DatabaseKind.Sqlite);
        var (visitor, key) = (await OfficerAsync(app, role), new SoftwareKey());
        Assert.DoesNotContain("您为行政部门办理业务", (await visitor.GetAsync(List)).Visible);
        await AddAsync(visitor, key, isTaken: true);
        Assert.Equal("/home", (await SignInAsync(app.Visit(), key)).Address.AbsolutePath);
    }

    private static async Task<Visitor> OfficerAsync(XueshiApp app, Role role = Role.HrssOfficer)
    {
        await app.AppointAsync((await app.RegisterAsync("chen.liwan")).AccountId, role);
        var visitor = app.Visit();
        await visitor.SignInAsync("chen.liwan");
        return visitor;
    }

    private static async Task<Page> AddAsync(Visitor visitor, SoftwareKey key, bool isTaken)
    {
        var page = await visitor.GetAsync(List);
        var options = page.Find("[data-passkey]").GetAttribute("data-options")!;
        return await page.Form("passkey").Set("Input.Name", "安全钥匙").Set("Input.Credential", key.Create(options))
            .PressAsync("添加", isTaken ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity);
    }

    private static async Task<Page> SignInAsync(Visitor visitor, SoftwareKey key)
    {
        var page = await visitor.GetAsync("/sign-in/passkey");
        return await page.Form("passkey").Set("Input.Credential", key.Sign(page.Find("[data-passkey]").GetAttribute("data-options")!)).PressAnywayAsync("确认身份");
    }

    private static Authority Root(string name)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return new(request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(30)), key);
    }

    private static X509Certificate2 Issue(Authority authority, ECDsa key, string name)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        return request.Create(authority.Certificate, TimeProvider.System.GetUtcNow().AddHours(-1), TimeProvider.System.GetUtcNow().AddDays(10), RandomNumberGenerator.GetBytes(8));
    }

    private sealed record Authority(X509Certificate2 Certificate, ECDsa Key) : IDisposable
    {
        public void Dispose()
        {
            Certificate.Dispose();
            Key.Dispose();
        }
    }
}
