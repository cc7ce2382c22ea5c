using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xueshi.Platform.Work;
using Xueshi.Ui.Forms;
using Xueshi.Ui.Search;

namespace Xueshi.Tests.Ui;

/// <summary>Renders one component, or the fields of one form, and reads the result as a browser would.</summary>
internal static class Page
{
    public static async Task<IDocument> OfAsync<T>(Dictionary<string, object?> parameters, string address = "http://localhost/") where T : IComponent
    {
        var services = new ServiceCollection()
            .AddSingleton<NavigationManager>(new FixedAddress(address))
            .AddSingleton<AntiforgeryStateProvider, FixedToken>()
            .AddSingleton<IDictionarySource, TitleSeries>()
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        return await new HtmlParser().ParseDocumentAsync(html);
    }

    /// <summary>The field inside a posted form that was refused for <paramref name="refusals"/>.</summary>
    public static Task<IDocument> OfFieldAsync<T>(Dictionary<string, object?> parameters, params Refusal[] refusals) where T : FormField =>
        OfAsync<AppForm>(new()
        {
            [nameof(AppForm.Name)] = "form",
            [nameof(AppForm.Refusals)] = refusals,
            [nameof(AppForm.ChildContent)] = (RenderFragment)(builder =>
            {
                builder.OpenComponent<T>(0);
                builder.AddMultipleAttributes(1, parameters.Where(p => p.Value is not null).ToDictionary(p => p.Key, p => p.Value!));
                builder.CloseComponent();
            }),
        });

    private sealed class FixedAddress : NavigationManager
    {
        public FixedAddress(string address) => Initialize("http://localhost/", address);
    }

    private sealed class FixedToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken GetAntiforgeryToken() => new("token", "__RequestVerificationToken");
    }

    private sealed class TitleSeries : IDictionarySource
    {
        private static readonly Choice[] All = [new("E01", "工程技术（电子工程）"), new("E02", "工程技术（电气工程）"), new("A01", "会计")];

        public string Name => "title-series";

        public bool IsPublic => true;

        public Task<IReadOnlyList<Choice>> SearchAsync(string query, int limit, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<Choice>>([.. All.Where(c => c.Text.Contains(query)).Take(limit)]);

        public Task<Choice?> FindAsync(string code, CancellationToken ct) => Task.FromResult(All.FirstOrDefault(c => c.Value == code));
    }
}
