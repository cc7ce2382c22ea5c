using Xueshi.Modules.Demo.Acts;
using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Demo.Story;

/// <summary>Platforms also tell of people who never registered; their hours wait in the matching pool. And one import was a mistake.</summary>
public sealed class StrangerTales(DemoRandom random, Cast cast, Script script, OfficeTales offices)
{
    private static readonly DateTime MistakeAt = new(2024, 12, 13, 9, 15, 0);

    public void Tell(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var at = new DateTime(2021, 6, 1, 9, 0, 0).AddDays(random.Next(1950)).AddMinutes(random.Next(600));
            script.Import(offices.Province, Completion(at), Rhythm.ImportAfter(at));
        }
        var mistake = new ImportCompleted(MistakeAt, offices.Province, [.. Enumerable.Range(0, 5).Select(n => Completion(MistakeAt.AddDays(-n - 1)))]);
        script.Add(mistake);
        script.Add(new UndoCompleted(MistakeAt.AddHours(2), offices.Province, mistake, "误将测试文件导入，整批撤回。"));
    }

    private Completed Completion(DateTime at)
    {
        var (name, number) = cast.Stranger();
        return new(null, name, number, at.Year, SubjectCategory.Public, random.Of(StoryCourses.All.TopicsOf(at.Year)), 30, CreditUnit.Hours, at, "广东省学习平台");
    }
}
