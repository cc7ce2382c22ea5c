namespace Xueshi.BrowserTests.Steps;

/// <summary>人员基本信息、选择工作单位、人员确认.</summary>
internal static class Joining
{
    extension(Journey journey)
    {
        public async Task FillProfileAsync()
        {
            await journey.TurnToAsync("人员基本信息维护");
            await journey.FindAsync("专业系列", "工程技术（电子工程）");
            await journey.FindAsync("从事专业", "电子工程");
            await journey.FindAsync("专业技术任职资格", "无");
            await journey.FindAsync("最高学历", "大学本科毕业");
            await journey.PressAsync("保存");
            await journey.SeesAsync("已保存。");
        }

        public async Task ChooseEmployerAsync(string organization)
        {
            await journey.TurnToAsync("工作单位");
            await journey.FindAsync("工作单位", organization);
            await journey.PressAsync("提交给单位确认");
            await journey.SeesAsync($"等待单位人员确认：{organization}");
        }

        /// <summary>The employer confirms one person.</summary>
        public async Task ConfirmAsync(string person)
        {
            await journey.TurnToAsync("人员确认");
            await journey.FollowAsync(person);
            await journey.TypeAsync("到岗日期", "2024-03-01");
            await journey.PressAsync("确认");
        }
    }
}
