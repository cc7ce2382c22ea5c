using Xueshi.BrowserTests.People;

namespace Xueshi.BrowserTests.Steps;

/// <summary>填报、保存草稿、提交、撤回.</summary>
internal static class Declaring
{
    extension(Journey journey)
    {
        public async Task FillDeclarationAsync(Learning learning)
        {
            await journey.TurnToAsync("继续教育记录");
            await journey.FollowAsync("填报记录");
            await journey.TypeAsync("课程名称", learning.Course);
            await journey.ChooseAsync("课程类型", learning.Category);
            await journey.ChooseAsync("学时申报形式", "网络培训");
            await journey.TypeAsync("学习开始时间", "2026-05-04");
            await journey.TypeAsync("学习结束时间", "2026-05-15");
            await journey.TypeAsync("拟申报学时", learning.Hours);
            await journey.TypeAsync("施教机构名称", "华南电子信息职业培训学院");
            await journey.AttachAsync("附件（证明材料）", Paper.Proof, Paper.Photo);
        }

        public async Task DeclareAsync(Learning learning)
        {
            await journey.FillDeclarationAsync(learning);
            await journey.PressAsync("提交");
            await journey.SeesAsync("待认定");
        }

        public async Task OpenRecordAsync(string course)
        {
            await journey.TurnToAsync("继续教育记录");
            await journey.FollowAsync(course);
        }
    }
}
