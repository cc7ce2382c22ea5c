using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using Xueshi.Modules.Access;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Exports;
using Xueshi.Platform.Jobs;
using Xueshi.Platform.Journal;
using Xueshi.Tests.Assurance;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Files;

/// <summary>Lists that are taken away as files (EX-02).</summary>
[Trait("Requirement", "EX-02")]
public class ExportsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task More_than_a_thousand_rows_are_made_behind_the_pages_marked_masked_and_gone_after_a_day(DatabaseKind kind)
    {
        await using var province = await Province.StartAsync(kind);
        await InviteAsync(province, ExportDesk.MostAtOnce);
        var clerk = await province.VisitAsync(Who.Employer);
        var waiting = await TemplateForm(await clerk.GetAsync("/registry/rosters/new")).PressAsync();
        Assert.Equal(ExportDesk.Address, waiting.Address.AbsolutePath);
        Assert.Contains("正在生成", waiting.Visible);
        await province.App.RunAsync(async services =>
        {
            foreach (var work in services.GetServices<IBackgroundWork>().OfType<ExportWork>()) await work.RunAsync(Ct);
            return true;
        });

        var list = await clerk.GetAsync(ExportDesk.Address);
        await using var db = province.App.Database.Open();
        var address = $"{ExportDesk.Address}/{await db.Set<ExportFile>().Where(e => e.Rows > ExportDesk.MostAtOnce).Select(e => e.Id).SingleAsync(Ct)}";
        Assert.Contains(list.Document.Forms, form => form.GetAttribute("action") == address);
        var (name, content) = await DownloadAsync(clerk, list, address);
        Assert.Contains("王经办-20261123-1000", name);
        Assert.Equal([("导出人", "王经办"), ("所代表的单位", "荔湾设计院"), ("导出时间", "2026-11-23 10:00:00")],
            new MemoryStream(content).Query(sheetName: ExportMark.Sheet).Take(3).Select(row => ((string)row.A, (string)row.B)));
        var rows = new MemoryStream(content).Query(sheetName: "人员名册").ToList();
        Assert.True(rows.Count > ExportDesk.MostAtOnce);
        var text = string.Join('\n', rows.Select(row => string.Join('\t', ((IDictionary<string, object?>)row).Values)));
        Assert.Contains("****", text);
        Assert.All(province.Numbers, number => Assert.DoesNotContain(number, text));

        var colleague = await province.VisitAsync(Who.NeighborEmployer);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(colleague, await colleague.GetAsync(ExportDesk.Address), address));
        Assert.Equal(1, await db.Set<JournalEntry>().CountAsync(e => e.Kind == RegistryChanges.StaffExported.Code, Ct));
        Assert.Equal(1, await db.Set<JournalEntry>().CountAsync(e => e.Kind == AccessChanges.ExportDownloaded.Code && e.ActorId == province[Who.Employer].AccountId, Ct));

        province.App.Clock.Advance(ExportFile.Life);
        clerk = await province.VisitAsync(Who.Employer);
        list = await clerk.GetAsync(ExportDesk.Address);
        Assert.Contains("没有导出的文件", list.Visible);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(clerk, list, address));
    }

    [Theory, BothDatabases]
    public async Task A_short_list_comes_at_once_with_its_mark(DatabaseKind kind)
    {
        await using var province = await Province.StartAsync(kind);
        var clerk = await province.VisitAsync(Who.Employer);
        var page = await clerk.GetAsync("/registry/rosters/new");
        var (name, content) = await DownloadAsync(clerk, page, "/registry/rosters/template");
        Assert.StartsWith("人员名册-王经办-", name);
        Assert.NotEmpty(new MemoryStream(content).Query(sheetName: ExportMark.Sheet));
        await using var db = province.App.Database.Open();
        Assert.Equal([province[Subject.Export]], await db.Set<ExportFile>().Select(e => e.Id).ToListAsync(Ct));
    }

    private static PageForm TemplateForm(Page page) => new(page, page.Document.Forms.Single(form => form.GetAttribute("action") == "/registry/rosters/template"));

    private static async Task<(string Name, byte[] Content)> DownloadAsync(Visitor visitor, Page page, string address)
    {
        using var answer = await PostAsync(visitor, page, address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (answer.Content.Headers.ContentDisposition!.FileNameStar!, await answer.Content.ReadAsByteArrayAsync(Ct));
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, Page page, string address)
    {
        using var answer = await PostAsync(visitor, page, address);
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> PostAsync(Visitor visitor, Page page, string address)
    {
        using var content = new FormUrlEncodedContent([new("__form", page.Find("input[name=__form]").GetAttribute("value")!)]);
        return await visitor.Client.PostAsync(address, content, Ct);
    }

    /// <summary>So many people who have not answered yet; the template lists them with the staff.</summary>
    private static Task<bool> InviteAsync(Province province, int count) => province.App.RunAsync(async services =>
    {
        var (db, vault) = (services.GetRequiredService<XueshiDb>(), services.GetRequiredService<Xueshi.Platform.Security.FieldCipher>());
        var roster = await db.Rosters.SingleAsync(Ct);
        for (var i = 0; i < count; i++)
        {
            var id = Guid.CreateVersion7();
            db.Add(new Invitation
            {
                Id = id, OrganizationId = roster.OrganizationId, RosterId = roster.Id, Name = $"新人{i}", IdType = default, IdNumber = vault.Encrypt($"44000019850301{i:D4}", Invitation.IdNumberPlace, id),
                IdNumberIndex = BitConverter.GetBytes(i), StartedOn = new DateOnly(2026, 11, 1), InvitedAt = province.App.Clock.Now, InvitedById = Guid.Empty, InvitedByName = "王经办",
            });
        }
        await db.SaveChangesAsync(Ct);
        return true;
    });
}
