using Xueshi.Modules.Demo.Acts;
using Xueshi.Modules.Demo.Play;
using Xueshi.Modules.Demo.Story;
using Xunit;

namespace Xueshi.Tests.Demo;

public class ProvinceStoryTests
{
    private static readonly ProvinceStory Story = ProvinceStory.Tell(ProvinceStory.UsualSeed, ProvinceStory.UsualSize);

    [Fact]
    public void The_province_has_its_people_and_organizations()
    {
        Assert.True(Story.People.Count >= 3000);
        Assert.True(Story.Acts.OfType<RegisterEmployer>().Count() >= 60);
        Assert.Equal(Enumerable.Range(2018, 9), Story.Acts.Select(act => act.At.Year).Distinct());
    }

    [Fact]
    public void Nobody_shares_a_number_with_anybody()
    {
        Assert.Equal(Story.People.Count, Story.People.Select(person => person.IdNumber.Text).Distinct().Count());
        Assert.Equal(Story.People.Count, Story.People.Select(person => person.Phone.Digits).Distinct().Count());
        Assert.Equal(Story.People.Count, Story.People.Select(person => person.UserName.ToUpperInvariant()).Distinct().Count());
    }

    [Fact]
    public void Acts_come_in_the_order_of_time_and_end_with_the_story() =>
        Assert.True(Story.Acts.Zip(Story.Acts.Skip(1), (one, next) => one.At <= next.At).All(inOrder => inOrder) && Story.Acts[^1].At <= Script.Ends);

    [Fact]
    public void Lanes_keep_every_act_behind_those_that_touch_the_same_people()
    {
        var groups = Lanes.Of(Story.Acts).ToList();
        var played = groups.SelectMany(lanes => lanes).SelectMany(lane => lane).ToList();

        Assert.All(groups, lanes => Assert.All(
            lanes.SelectMany(lane => lane.SelectMany(act => act.Whose ?? []).Distinct()).CountBy(person => person), entry => Assert.Equal(1, entry.Value)));
        Assert.Equal(ByPerson(Story.Acts), ByPerson(played));
        // Acts that may touch anybody stand where they stood: what was before them is before them still.
        Assert.Equal(Story.Acts.Index().Where(entry => entry.Item.Whose is null), played.Index().Where(entry => entry.Item.Whose is null));
        Assert.All(groups.Where(lanes => lanes[0][0].Whose is null), lanes => Assert.Single(Assert.Single(lanes)));
        Assert.Contains(groups, lanes => lanes.Count > 10);

        static IEnumerable<(int Person, Act Act)> ByPerson(IEnumerable<Act> acts) =>
            acts.SelectMany(act => (act.Whose ?? []).Distinct().Select(person => (person.Number, act))).OrderBy(entry => entry.Number);
    }
}
