using AngleSharp.Dom;
using Microsoft.AspNetCore.Components;
using Xueshi.Platform.Work;
using Xueshi.Ui.Forms;
using Xueshi.Ui.Search;
using Xunit;

namespace Xueshi.Tests.Ui;

public class FieldTests
{
    private const string Hostile = "\"><script>alert(1)</script><b>电子</b> & 'x'";

    private static readonly Choice[] Choices = [new("a", "甲"), new("b", "乙", "需要附件")];

    private static readonly Refusal Missing = Refusal.Invalid("Course", "course.missing", "请填写课程名称。", "粤人社规〔2018〕11号");

    public static TheoryData<Type> TextLike => [typeof(TextField), typeof(TextAreaField), typeof(NumberField), typeof(HoursField), typeof(DateField), typeof(PasswordField), typeof(FileField), typeof(SelectField), typeof(SearchField), typeof(CheckField)];

    [Theory, MemberData(nameof(TextLike))]
    public async Task A_label_belongs_to_its_input(Type field)
    {
        var page = await RenderAsync(field);
        var label = page.QuerySelector("label[for='form-Course']");
        Assert.StartsWith("课程名称", label!.TextContent.Trim());
        Assert.StartsWith("Input.Course", page.GetElementById("form-Course")!.GetAttribute("name"));
    }

    [Theory, MemberData(nameof(TextLike))]
    public async Task A_refusal_stands_beside_its_field_and_is_tied_to_it(Type field)
    {
        var page = await RenderAsync(field, refusals: Missing);
        var input = page.GetElementById("form-Course")!;
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Contains("form-Course-refusal", input.GetAttribute("aria-describedby")!.Split(' '));
        Assert.Contains("form-Course-help", input.GetAttribute("aria-describedby")!.Split(' '));
        Assert.Equal("请填写课程名称。", page.GetElementById("form-Course-refusal")!.TextContent.Trim());
        Assert.Equal("与证明材料一致", page.GetElementById("form-Course-help")!.TextContent);
    }

    [Theory, MemberData(nameof(TextLike))]
    public async Task Without_a_refusal_nothing_is_marked_invalid(Type field)
    {
        var page = await RenderAsync(field);
        Assert.Null(page.QuerySelector("[aria-invalid], .refusals, .field-refusal"));
        Assert.All(page.QuerySelectorAll("[aria-describedby]").SelectMany(e => e.GetAttribute("aria-describedby")!.Split(' ')), id => Assert.NotNull(page.GetElementById(id)));
    }

    [Theory, MemberData(nameof(TextLike))]
    public async Task Nothing_is_inline(Type field)
    {
        var page = await RenderAsync(field, Hostile, Missing);
        Assert.Empty(page.QuerySelectorAll("script, style, [style]"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Theory, Trait("Requirement", "WB-05")]
    [InlineData(typeof(TextField)), InlineData(typeof(HoursField)), InlineData(typeof(NumberField)), InlineData(typeof(TextAreaField)), InlineData(typeof(DateField))]
    public async Task What_was_typed_is_kept_and_hostile_text_stays_text(Type field)
    {
        var page = await RenderAsync(field, Hostile, Refusal.Invalid("Course", "bad", $"不能填 {Hostile}"));
        var input = page.GetElementById("form-Course")!;
        Assert.Equal(Hostile, input.LocalName == "textarea" ? input.TextContent : input.GetAttribute("value"));
        Assert.Null(page.QuerySelector("script, b"));
        Assert.Contains(Hostile, page.GetElementById("form-Course-refusal")!.TextContent);
    }

    [Fact]
    public async Task A_password_is_never_sent_back() =>
        Assert.Null((await RenderAsync(typeof(PasswordField), "correct horse")).GetElementById("form-Course")!.GetAttribute("value"));

    [Fact]
    public async Task A_select_keeps_what_was_chosen()
    {
        var page = await RenderAsync(typeof(SelectField), "b");
        Assert.Equal("b", page.QuerySelector("option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Radio_buttons_are_one_group_with_a_legend_and_keep_the_choice()
    {
        var page = await RenderAsync(typeof(ChoiceField), "b", Missing);
        Assert.Equal("课程名称", page.QuerySelector("fieldset#form-Course > legend")!.FirstChild!.TextContent.Trim()[..4]);
        Assert.Equal("b", page.QuerySelector("input[type=radio][checked]")!.GetAttribute("value"));
        Assert.Contains("form-Course-refusal", page.GetElementById("form-Course")!.GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task The_summary_takes_the_focus_and_leads_to_the_field()
    {
        var page = await RenderAsync(typeof(TextField), "x", Missing, Refusal.Rule("closed", "申报已经截止。"));
        var summary = page.QuerySelector("[role=alert][tabindex='-1'][autofocus]")!;
        Assert.Equal("#form-Course", summary.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("申报已经截止。", summary.TextContent);
        Assert.Contains("依据：粤人社规〔2018〕11号", summary.TextContent);
    }

    [Fact]
    public async Task A_known_code_shows_its_words_and_unknown_words_bring_choices()
    {
        var known = await RenderAsync(typeof(SearchField), "A01");
        Assert.Equal("会计", known.GetElementById("form-Course")!.GetAttribute("value"));
        Assert.Equal("A01", known.QuerySelector("input[type=hidden][name='Input.Course']")!.GetAttribute("value"));

        var typed = await RenderAsync(typeof(SearchField), null, [Missing], new() { [nameof(SearchField.Text)] = "电" });
        Assert.Equal(["E01", "E02"], typed.QuerySelectorAll("input[type=radio][name='Input.Course']").Select(r => r.GetAttribute("value")));
        Assert.Null(typed.QuerySelector("input[type=hidden][name='Input.Course']"));
    }

    private static Task<IDocument> RenderAsync(Type field, string? value = null, params Refusal[] refusals) => RenderAsync(field, value, refusals, []);

    private static Task<IDocument> RenderAsync(Type field, string? value, Refusal[] refusals, Dictionary<string, object?> more)
    {
        var parameters = new Dictionary<string, object?>(more) { ["Label"] = "课程名称", ["Name"] = "Course", ["Value"] = value, ["Help"] = "与证明材料一致" };
        if (field == typeof(SelectField) || field == typeof(ChoiceField)) parameters["Options"] = Choices;
        if (field == typeof(SearchField)) parameters["Dictionary"] = "title-series";
        return (Task<IDocument>)typeof(Page).GetMethod(nameof(Page.OfFieldAsync))!.MakeGenericMethod(field).Invoke(null, [parameters, refusals])!;
    }
}
