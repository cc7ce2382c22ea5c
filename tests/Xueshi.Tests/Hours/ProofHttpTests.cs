using System.Net;
using Xueshi.Modules.Hours;
using Xueshi.Platform.Data;
using Xueshi.Tests.Databases;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Hours;

/// <summary>Proofs over HTTP: for the person and the chain that decides, for nobody else, and never as a page of ours.</summary>
public class ProofHttpTests
{
    [Theory, BothDatabases]
    [Trait("Requirement", "UP-04")]
    public async Task The_person_and_those_who_decide_open_a_proof_and_nobody_else_finds_it(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var id = await story.SubmittedAsync();
        var file = (await story.RecordAsync(id)).Evidence[0].FileId;
        var colleague = await story.PersonAsync("何同事", story.Employer);
        foreach (var (someone, expected) in new[]
        {
            (story.Person, HttpStatusCode.OK), (story.Reviewer, HttpStatusCode.OK), (story.Inspector, HttpStatusCode.OK),
            (colleague, HttpStatusCode.NotFound), (story.OtherReviewer, HttpStatusCode.NotFound), (story.OtherInspector, HttpStatusCode.NotFound),
        })
        {
            var visitor = await story.SignInAsync(someone);
            using var page = await visitor.Client.GetAsync(new Uri(HoursAddresses.EvidencePage(id, file, 1, 400), UriKind.Relative), TestContext.Current.CancellationToken);
            using var original = await DownloadAsync(visitor, HoursAddresses.Evidence(id, file));
            Assert.Equal((someone.Actor.Name, expected, expected), (someone.Actor.Name, page.StatusCode, original.StatusCode));
            if (expected != HttpStatusCode.OK) continue;
            Assert.Equal("image", page.Content.Headers.ContentType!.MediaType!.Split('/')[0]);
            Assert.Equal("attachment", original.Content.Headers.ContentDisposition!.DispositionType);
            foreach (var answer in new[] { page, original })
            {
                Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
                Assert.Contains("sandbox", string.Join(';', answer.Headers.GetValues("Content-Security-Policy")));
                Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
            }
        }
    }

    [Theory, BothDatabases]
    [Trait("Requirement", "UP-04")]
    public async Task A_file_of_another_record_is_not_found_under_ones_own(DatabaseKind kind)
    {
        await using var story = await HoursStory.StartAsync(kind);
        var own = await story.SubmittedAsync();
        var stranger = await story.PersonAsync("远方", story.OtherEmployer);
        var foreign = (await story.RecordAsync(await story.SubmittedAsync(stranger))).Evidence[0].FileId;
        using var answer = await DownloadAsync(await story.SignInAsync(story.Person), HoursAddresses.Evidence(own, foreign));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> DownloadAsync(Visitor visitor, string address)
    {
        var token = (await visitor.GetAsync("/account/timeline")).Find("input[name=__form]").GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__form", token)]);
        return await visitor.Client.PostAsync(new Uri(address, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }
}
