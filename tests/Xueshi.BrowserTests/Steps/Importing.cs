using Microsoft.Playwright;

namespace Xueshi.BrowserTests.Steps;

/// <summary>学时导入.</summary>
internal static class Importing
{
    extension(Journey journey)
    {
        /// <summary>Ends at what the file would do.</summary>
        public async Task UploadAsync(FilePayload workbook)
        {
            await journey.TurnToAsync("学时导入");
            await journey.FollowAsync("上传学时文件");
            await journey.AttachAsync("学时文件", workbook);
            await journey.PressAsync("上传并试算");
        }
    }
}
