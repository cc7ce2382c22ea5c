using Xueshi.Modules.Registry.Codes;
using Xueshi.Modules.Registry.Model;
using Xunit;

namespace Xueshi.Tests.Registry;

public sealed class DictionariesTests
{
    private static readonly Dictionaries All = Dictionaries.Embedded;

    [Theory]
    [InlineData("ethnic-groups", 58)]
    [InlineData("education-levels", 40)]
    [InlineData("degrees", 56)]
    [InlineData("sex", 4)]
    [InlineData("native-places", 34 + 21 + 122)]
    public void The_tables_of_the_standards_are_complete(string key, int count) => Assert.Equal(count, All.Find(key)!.Entries.Count);

    [Fact]
    public void There_are_56_ethnic_groups_and_two_customary_additions() =>
        Assert.Equal(56, All.EthnicGroups.Entries.Count(entry => string.CompareOrdinal(entry.Code, "57") < 0));

    [Fact]
    public void Our_own_lists_say_that_they_are_for_demonstration() => Assert.Equal(
        ["majors", "organization-natures", "political-statuses", "position-states", "practice-specialties", "title-series", "trades"],
        All.All.Where(table => table.IsDemo).Select(table => table.Key).Order());

    [Fact]
    public void Codes_and_names_of_all_tables_are_filled() => Assert.All(All.All.SelectMany(table => table.Entries), entry =>
    {
        Assert.NotEmpty(entry.Code);
        Assert.NotEmpty(entry.Name);
    });

    [Theory]
    [InlineData("ha", "汉族")]
    [InlineData("土", "土族")]
    [InlineData("zhuang", "壮族")]
    [InlineData("０８", "壮族")]
    public void The_closest_entry_is_found_first(string text, string name) => Assert.Equal(name, All.EthnicGroups.Search(text)[0].Name);

    [Fact]
    public void An_empty_search_offers_the_first_entries_and_a_vain_one_nothing()
    {
        Assert.Equal(5, All.Majors.Search(" ", 5).Count);
        Assert.Empty(All.Majors.Search("不存在的专业"));
    }

    [Theory]
    [InlineData("08")]
    [InlineData("壮族")]
    [InlineData("08 壮族")]
    [InlineData(" Zhuang ")]
    public void A_form_may_send_code_name_or_alias(string typed) =>
        Assert.Equal(new CodedText("08", "壮族"), All.EthnicGroups.Read(typed, "EthnicGroup").Value);

    [Fact]
    public void A_closed_table_takes_nothing_else() =>
        Assert.Equal("民族里没有“火星族”，请从列表中选择。", All.EthnicGroups.Read("火星族", "EthnicGroup").FirstRefusal!.Message);

    [Fact]
    public void An_open_table_takes_free_text_to_be_merged_later()
    {
        var major = All.Majors.Read(" 量子信息科学 ", "Major").Value;
        Assert.True(major.IsFree);
        Assert.Equal("量子信息科学（待归并）", major.ToString());
        Assert.Equal("dictionary.too-long", All.Majors.Read(new string('长', 61), "Major").FirstRefusal!.Code);
    }

    [Fact]
    public void There_are_27_title_series() => Assert.Equal(
        Enumerable.Range(1, 27).Select(number => $"{number:00}"), All.Titles.Series.Select(series => series.Code));

    [Fact]
    public void A_series_prints_with_its_specialty()
    {
        var electronics = All.TitleSeries.Search("电子工程")[0];
        Assert.Equal("工程技术（电子工程）", electronics.Name);
        Assert.Equal("05", electronics.Parent);
        Assert.Equal("高等职业学校教师", All.TitleSeries.NameOf("01-01"));
        Assert.Equal("会计", All.TitleSeries.NameOf("17"));
    }

    [Theory]
    [InlineData("17", Sector.Accounting)]
    [InlineData("04", Sector.Health)]
    [InlineData("04-03", Sector.Health)]
    [InlineData("01-01", Sector.Education)]
    [InlineData("13", Sector.Education)]
    [InlineData("21", Sector.Education)]
    [InlineData("22", Sector.Education)]
    [InlineData("05-01", Sector.General)]
    [InlineData(null, Sector.General)]
    public void A_series_tells_whose_rules_its_people_follow(string? code, Sector sector) =>
        Assert.Equal(sector, All.Titles.SectorOf(code));

    [Fact]
    public void A_nurse_is_offered_the_titles_of_nursing()
    {
        var series = All.Titles.FindSeries("04-03")!;
        var offered = series.TitlesFor(All.Titles.FindSpecialty("04-03")).Select(title => title.Name);
        Assert.Equal(["主任护师", "副主任护师", "主管护师", "护师", "护士"], offered);
    }

    [Fact]
    public void An_old_title_is_printed_but_not_offered()
    {
        var old = All.Titles.Series.SelectMany(series => series.Titles).Single(title => title.Name == "会计员");
        Assert.Equal("会计员", All.TitleNames.NameOf(old.Code));
        Assert.Empty(All.TitleNames.Search("会计员"));
        Assert.DoesNotContain(old, All.Titles.FindSeries("17")!.TitlesFor(null));
    }

    [Fact]
    public void A_person_may_have_no_title() => Assert.Equal(TitleCatalog.NoTitle, All.TitleNames.Read("无", "Title").Value.Code);

    [Fact]
    public void Former_regions_are_known_but_not_offered()
    {
        Assert.Equal("广东省广州市荔湾区", Regions.Find("440103")!.Name);
        Assert.Null(Regions.Find("440102"));
        Assert.Equal(["东山区"], Regions.FormerNames("440102"));
        Assert.True(Regions.IsPlausible("440102"));
        Assert.False(Regions.IsPlausible("449900"));
    }
}
