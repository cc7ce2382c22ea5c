using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace Xueshi.Tests.Http;

/// <summary>A form of a page, filled in as a browser would: what the page put there, hidden fields and antiforgery token included, unless it is set.</summary>
public sealed class PageForm(Page page, IHtmlFormElement form)
{
    private readonly List<(string Name, string Value)> _fields = [.. Solved([.. Initial(form)])];
    private readonly List<(string Name, string FileName, string Type, byte[] Bytes)> _files = [];

    public IHtmlFormElement Element => form;

    /// <summary>What would be posted.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields => _fields.Select(each => KeyValuePair.Create(each.Name, each.Value));

    /// <summary>Types, chooses or ticks; no value at all leaves every box of that name empty. The form must have the field.</summary>
    public PageForm Set(string name, params string[] values)
    {
        Known(name);
        _fields.RemoveAll(field => field.Name == name);
        _fields.AddRange(values.Select(value => (name, value)));
        return this;
    }

    public PageForm Attach(string name, string fileName, byte[] bytes, string type = "application/octet-stream")
    {
        Known(name);
        _files.Add((name, fileName, type, bytes));
        return this;
    }

    /// <summary>Presses a button by its text (without one, the first) and follows the redirect; the answer must be <paramref name="expected"/>.</summary>
    public async Task<Page> PressAsync(string? button = null, HttpStatusCode expected = HttpStatusCode.OK) =>
        Visitor.Expect(await PressAnywayAsync(button), expected);

    /// <summary>As <see cref="PressAsync"/>, whatever the answer.</summary>
    public Task<Page> PressAnywayAsync(string? button = null)
    {
        var pressed = form.QuerySelectorAll("button, input[type=submit]").OfType<IHtmlElement>()
            .FirstOrDefault(each => each.GetAttribute("type") is null or "submit" && (button is null || each.TextContent.Trim() == button || each.GetAttribute("value") == button));
        if (button is not null && pressed is null) Assert.Fail($"{page.Address.PathAndQuery} has no button {button}:\n{page.Visible}");
        List<(string, string)> fields = [.. _fields];
        if (pressed?.GetAttribute("name") is { Length: > 0 } name) fields.Add((name, pressed.GetAttribute("value") ?? ""));
        var address = new Uri(page.Address, pressed?.GetAttribute("formaction") ?? form.GetAttribute("action") ?? "");
        return page.Visitor.SendAsync(string.Equals(form.Method, "post", StringComparison.OrdinalIgnoreCase) ? Post(address, fields) : Get(address, fields));
    }

    private static HttpRequestMessage Get(Uri address, List<(string Name, string Value)> fields) =>
        new(HttpMethod.Get, new UriBuilder(address) { Query = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}")) }.Uri);

    private HttpRequestMessage Post(Uri address, List<(string Name, string Value)> fields)
    {
        if (form.GetAttribute("enctype") != "multipart/form-data")
            return new(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) };
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        foreach (var (name, fileName, type, bytes) in _files)
            content.Add(new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(type) } }, name, fileName);
        return new(HttpMethod.Post, address) { Content = content };
    }

    private void Known(string name)
    {
        if (form.Elements.All(each => each.GetAttribute("name") != name))
            Assert.Fail($"{page.Address.PathAndQuery} has no field {name}, only {string.Join(", ", form.Elements.Select(each => each.GetAttribute("name")).OfType<string>().Distinct())}");
    }

    // As the script does: a form with a challenge goes with its proof.
    private static IEnumerable<(string Name, string Value)> Solved(List<(string Name, string Value)> fields)
    {
        var challenge = fields.Find(field => field.Name.EndsWith(".Challenge", StringComparison.Ordinal)).Value?.Split('.');
        return fields.Select(field => challenge is not null && field.Name.EndsWith(".Proof", StringComparison.Ordinal)
            ? (field.Name, Xueshi.Platform.Challenges.Proof.Find(challenge[3], int.Parse(challenge[0], System.Globalization.CultureInfo.InvariantCulture))) : field);
    }

    private static IEnumerable<(string, string)> Initial(IHtmlFormElement form)
    {
        foreach (var element in form.Elements.Where(each => each.GetAttribute("name") is { Length: > 0 } && !each.HasAttribute("disabled")))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    if (box.IsChecked) yield return (name, box.GetAttribute("value") ?? "on");
                    break;
                case IHtmlInputElement { Type: not ("submit" or "button" or "image" or "file" or "reset") } input:
                    yield return (name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return (name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.Options.Where(option => option.IsSelected)) yield return (name, option.Value);
                    break;
            }
        }
    }
}
