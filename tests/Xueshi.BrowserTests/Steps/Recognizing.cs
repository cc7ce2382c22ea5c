namespace Xueshi.BrowserTests.Steps;

/// <summary>学时认定: the employer's desk.</summary>
internal static class Recognizing
{
    extension(Journey journey)
    {
        public async Task OpenOnDeskAsync(string course)
        {
            await journey.TurnToAsync("学时认定");
            await journey.FollowAsync(course);
        }

        /// <param name="decision">审核同意、退回修改 or 审核不同意.</param>
        public async Task DecideAsync(string decision, string? hours = null, string? reason = null)
        {
            await journey.MarkAsync(decision);
            if (hours is not null) await journey.TypeAsync("认定学时", hours);
            if (reason is not null) await journey.TypeAsync("理由", reason);
            await journey.PressAsync("提交认定结果");
        }
    }
}
