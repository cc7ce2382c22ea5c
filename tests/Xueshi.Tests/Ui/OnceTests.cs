using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xueshi.Ui.Parts;
using Xueshi.Ui.Shell;
using Xunit;

namespace Xueshi.Tests.Ui;

/// <summary>What is drawn once is the same for all who give the same model, and for nobody else.</summary>
public class OnceTests
{
    private readonly HttpContextAccessor _http = new();
    private readonly DrawnParts _drawn;

    public OnceTests() =>
        _drawn = new(new ServiceCollection().AddSingleton<IHttpContextAccessor>(_http).BuildServiceProvider().GetRequiredService<IServiceScopeFactory>(), NullLoggerFactory.Instance);

    [Fact]
    public void A_part_is_drawn_once_for_each_model()
    {
        const string name = nameof(A_part_is_drawn_once_for_each_model);
        Assert.Equal($"<b>{name} &lt;1&gt;</b>", Draw(new Shown(name, "<1>")));
        Assert.Equal($"<b>{name} &lt;1&gt;</b>", Draw(new Shown(name, "<1>")));
        Assert.Equal($"<b>{name} 2</b>", Draw(new Shown(name, "2")));
        Assert.Equal(2, Sample.Drawings[name]);
    }

    [Fact]
    public void More_models_than_are_kept_are_drawn_all_the_same()
    {
        const string name = nameof(More_models_than_are_kept_are_drawn_all_the_same);
        for (var i = 0; i < DrawnParts.Most; i++) Draw(new Shown(name, $"{i}"));
        Assert.Equal($"<b>{name} last</b>", Draw(new Shown(name, "last")));
        Assert.Equal($"<b>{name} last</b>", Draw(new Shown(name, "last")));
        Assert.Equal($"<b>{name} 0</b>", Draw(new Shown(name, "0")));
        Assert.Equal(DrawnParts.Most + 2, Sample.Drawings[name]);
    }

    [Fact]
    public void It_is_drawn_outside_of_the_request_of_whoever_comes_first()
    {
        _http.HttpContext = new DefaultHttpContext();
        Assert.Equal("nobody", _drawn.MarkupOf<Curious>(null, ResourceAssetCollection.Empty));
        Assert.NotNull(_http.HttpContext);
    }

    private string Draw(Shown model) => _drawn.MarkupOf<Sample>(model, ResourceAssetCollection.Empty);

    public sealed record Shown(string Name, string Text);

    public sealed class Sample : Part
    {
        public static readonly ConcurrentDictionary<string, int> Drawings = new();

        [Parameter] public Shown Model { get; set; } = default!;

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            Drawings.AddOrUpdate(Model.Name, 1, (_, count) => count + 1);
            builder.OpenElement(0, "b");
            builder.AddContent(1, $"{Model.Name} {Model.Text}");
            builder.CloseElement();
        }
    }

    public sealed class Curious : Part
    {
        [Inject] public IHttpContextAccessor Http { get; set; } = default!;

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, Http.HttpContext is null ? "nobody" : "somebody");
    }
}
