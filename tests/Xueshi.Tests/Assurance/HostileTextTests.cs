using AngleSharp.Html.Dom;
using Xueshi.Platform.Data;
using Xueshi.Tests.Http;
using Xunit;

namespace Xueshi.Tests.Assurance;

/// <summary>What people type stays text, whatever it looks like and whatever field it is typed in.</summary>
public class HostileTextTests
{
    /// <summary>What no page of ours has, but what one of the texts would make.</summary>
    private const string Foreign =
        "script:not([src]), style, [style], iframe, object, embed, base, template, video, math, meta[http-equiv], [onerror], [onload], [onfocus], [ontoggle], [href^='javascript:'], [href^='data:text'], [action^='javascript:']";

    [Fact]
    [Trait("Requirement", "WB-05")]
    public async Task No_field_of_any_form_makes_markup_of_what_is_typed()
    {
        await using var province = await Province.StartAsync(DatabaseKind.Sqlite);
        var seen = new HashSet<string>();
        await foreach (var (who, page) in (await Walk.OfAsync(province)).PagesAsync())
        {
            AssertOurs($"{who} at {page.Address.PathAndQuery}", page);
            foreach (var form in page.Document.Forms)
            {
                var fields = TextFieldsOf(form);
                var place = $"{who} at {page.Address.AbsolutePath}, form {form.QuerySelector("input[name=_handler]")?.GetAttribute("value")}";
                if (fields.Count > 0 && seen.Add($"{form.Action} {string.Join(' ', fields)}"))
                    for (var turn = 0; turn < HostileTexts.All.Count; turn++) AssertOurs(place, await TypeAsync(page, form, fields, turn));
            }
        }
        Assert.True(seen.Count > 20, $"Only {seen.Count} forms with a text field were found.");
    }

    /// <summary>Another text in every field; turned through, every field has had every text.</summary>
    private static Task<Page> TypeAsync(Page page, IHtmlFormElement form, IReadOnlyList<string> fields, int turn)
    {
        var typed = new PageForm(page, form);
        foreach (var (field, place) in fields.Select((field, place) => (field, place)))
            typed.Set(field, HostileTexts.All[(turn + place) % HostileTexts.All.Count]);
        return typed.PressAnywayAsync();
    }

    private static List<string> TextFieldsOf(IHtmlFormElement form) =>
    [
        .. form.Elements.Where(each => each is IHtmlTextAreaElement or IHtmlInputElement { Type: not ("hidden" or "checkbox" or "radio" or "file" or "submit" or "button" or "password") })
            .Select(each => each.GetAttribute("name")).OfType<string>().Distinct(),
    ];

    private static void AssertOurs(string place, Page page)
    {
        Assert.True((int)page.Status < 500, $"{place} answered {(int)page.Status}.");
        Assert.True(page.Document.QuerySelector(Foreign) is null, $"{place}: {page.Document.QuerySelector(Foreign)?.OuterHtml}");
    }
}
