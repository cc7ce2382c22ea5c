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
}
