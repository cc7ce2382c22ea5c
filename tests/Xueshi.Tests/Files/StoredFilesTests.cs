using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Files;
using Xueshi.Platform.Files.Inspection;
using Xueshi.Platform.Files.Serving;
using Xueshi.Platform.Files.Storage;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Files;

public sealed class StoredFilesTests : IDisposable
{
    private static readonly Guid Owner = Guid.Parse("01900000-0000-7000-8000-000000000001");
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory();
    private readonly DiskFileStore _store;
    private readonly ParserGate _gate = new(new FileLimits());

    public StoredFilesTests() => _store = new DiskFileStore(new FileDirectory(_root.FullName), new FakeClock());

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    [Trait("Requirement", "UP-04")]
    public async Task Names_are_random_and_equal_contents_are_kept_once()
    {
        var (one, two) = (await Take("结业证书.pdf"), await Take("../../etc/passwd.pdf"));
        Assert.NotEqual(one.Id, two.Id);
        Assert.NotEqual(one.Id.ToByteArray()[..4], two.Id.ToByteArray()[..4]);
        Assert.Equal("passwd.pdf", two.Name);
        var kept = Assert.Single(_root.GetFiles("*", SearchOption.AllDirectories));
        Assert.Equal(one.Sha256, kept.Name);
    }

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("")]
    [InlineData("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    [Trait("Requirement", "UP-04")]
    public void Nothing_but_a_digest_leads_to_a_path(string text) => Assert.Throws<FormatException>(() => ContentDigest.Parse(text));

    [Fact]
    public async Task Content_under_a_false_digest_is_not_kept()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _store.PutAsync(ContentDigest.Of("a"u8), "b"u8.ToArray(), TestContext.Current.CancellationToken));
        Assert.Null(await _store.OpenAsync(ContentDigest.Of("a"u8), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Many_who_put_the_same_content_at_once_leave_it_whole()
    {
        var content = new byte[1_000_000];
        var digest = ContentDigest.Of(content);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _store.PutAsync(digest, content, CancellationToken.None))));
        var kept = Assert.Single(_root.GetFiles("*", SearchOption.AllDirectories));
        Assert.Equal(content.Length, kept.Length);
    }

    [Fact]
    [Trait("Requirement", "UP-04")]
    public async Task A_download_cannot_run_in_the_browser()
    {
        var file = await Take("结业证书 1.pdf");
        var response = await Send(await new ServedFiles(_store).DownloadAsync(file, TestContext.Current.CancellationToken));
        Assert.StartsWith("attachment;", response.Headers.ContentDisposition.ToString());
        Assert.Contains("filename*=UTF-8''%E7%BB%93%E4%B8%9A%E8%AF%81%E4%B9%A6%201.pdf", response.Headers.ContentDisposition.ToString());
        Assert.Equal("nosniff", response.Headers.XContentTypeOptions);
        Assert.Equal("sandbox; default-src 'none'", response.Headers.ContentSecurityPolicy);
        Assert.Equal("same-origin", response.Headers["Cross-Origin-Resource-Policy"]);
        Assert.Equal("no-store", response.Headers.CacheControl);
        Assert.Equal("application/pdf", response.ContentType);
        Assert.Equal(file.Size, response.Body.Length);
    }

    private async Task<StoredFile> Take(string name)
    {
        var inspection = new FileInspection(new FileLimits(), _gate);
        var intake = new FileIntake(inspection, _store, new SystemClock(TimeProvider.System));
        return (await intake.TakeAsync(new MemoryStream(Pdfs.Good()), name, Owner, Owner, TestContext.Current.CancellationToken)).Value;
    }

    internal static async Task<HttpResponse> Send(IResult result)
    {
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        http.Response.Body = new MemoryStream();
        await result.ExecuteAsync(http);
        return http.Response;
    }
}
