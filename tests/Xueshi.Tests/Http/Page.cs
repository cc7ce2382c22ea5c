using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace Xueshi.Tests.Http;

/// <summary>What a visitor has before them.</summary>
/// <param name="Visitor">Who looks.</param>
/// <param name="Status">The answer, after redirects.</param>
/// <param name="Address">Where the redirects ended.</param>
/// <param name="Document">The parsed page.</param>
/// <param name="Source">The page as it was sent.</param>
public sealed partial record Page(Visitor Visitor, HttpStatusCode Status, Uri Address, IHtmlDocument Document, string Source)
{
    /// <summary>The text of the body, white space folded.</summary>
    public string Visible => Space().Replace(Document.Body?.TextContent ?? "", " ").Trim();

    /// <summary>The first element of a selector; a test that asks for one that is not there fails with the page's text.</summary>
    public IElement Find(string selector)
    {
        var found = Document.QuerySelector(selector);
        if (found is null) Assert.Fail($"{Address.PathAndQuery} has no {selector}:\n{Visible}");
        return found;
    }

    /// <summary>A form by its name; without one, the only form of the main part of the page.</summary>
    public PageForm Form(string? name = null)
    {
        var forms = Document.Forms.Where(form => name is null ? form.Closest("main") is not null : Named(form, name)).ToList();
        if (forms.Count != 1) Assert.Fail($"{Address.PathAndQuery} has {forms.Count} forms {name}:\n{Visible}");
        return new PageForm(this, forms[0]);
    }

    /// <summary>Follows the first link with this text.</summary>
    public Task<Page> FollowAsync(string text)
    {
        var link = Document.Links.OfType<IHtmlAnchorElement>().FirstOrDefault(link => Space().Replace(link.TextContent, " ").Trim() == text);
        if (link is null) Assert.Fail($"{Address.PathAndQuery} has no link {text}:\n{Visible}");
        return Visitor.GetAsync(link.Href);
    }

    private static bool Named(IHtmlFormElement form, string name) =>
        form.Name == name || form.QuerySelector("input[name=_handler]")?.GetAttribute("value") == name;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
