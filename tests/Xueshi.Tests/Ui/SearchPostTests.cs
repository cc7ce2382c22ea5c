using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Xueshi.Ui.Search;
using Xunit;

namespace Xueshi.Tests.Ui;

public class SearchPostTests
{
    [Theory]
    [InlineData("E01", "工程技术", "工程技术", false)]
    [InlineData("E01", " 工程技术 ", "工程技术", false)]
    [InlineData("E01", "会计", "工程技术", true)]
    [InlineData("", "会计", "", false)]
    public void Words_changed_under_a_chosen_code_ask_to_search_instead_of_filing_the_old_code(string code, string text, string was, bool asks) =>
        Assert.Equal(asks, SearchPost.AsksToSearch(Form(("Input.Series", code), ("Input.SeriesText", text), ("Input.SeriesWas", was))));

    [Fact]
    public void The_search_button_asks_to_search() => Assert.True(SearchPost.AsksToSearch(Form(("lookup", "Series"))));

    [Fact]
    public void An_ordinary_form_does_not() => Assert.False(SearchPost.AsksToSearch(Form(("Input.CourseName", "x"))));

    private static FormCollection Form(params (string Name, string Value)[] fields) => new(fields.ToDictionary(f => f.Name, f => new StringValues(f.Value)));
}
