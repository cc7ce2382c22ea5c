using Xueshi.BrowserTests.People;
using Xueshi.Modules.Demo;
using Xueshi.Platform.Challenges;

namespace Xueshi.BrowserTests.Steps;

/// <summary>注册、登录、切换身份.</summary>
internal static class Registering
{
    extension(Journey journey)
    {
        /// <summary>个人注册; ends at 人员基本信息.</summary>
        public async Task RegisterAsync(Someone someone)
        {
            await journey.GoAsync("/");
            await journey.FollowAsync("个人注册");
            await journey.FillAccountAsync(someone);
            await journey.PressAsync("注册");
            await journey.SeesAsync("人员基本信息");
        }

        /// <summary>单位注册, by somebody who has no account yet; ends at the page that says how it goes on.</summary>
        public async Task RegisterOrganizationAsync(string name, Someone clerk)
        {
            await journey.GoAsync("/");
            await journey.FollowAsync("单位注册");
            await journey.FindAsync("管理辖区", "荔湾区");
            await journey.TypeAsync("统一社会信用代码", DemoNumbers.CreditCode("91", clerk.Order).ToString());
            await journey.TypeAsync("单位名称", name);
            await journey.ChooseAsync("单位性质", "民营企业");
            await journey.TypeAsync("单位地址", "荔湾区中山七路 1 号");
            await journey.TypeAsync("法定代表人（负责人）", "张三");
            await journey.TypeAsync("联系人", "李四");
            await journey.TypeAsync("联系电话", "020-81000000");
            await journey.FillAccountAsync(clerk);
            await journey.AttachAsync("证照", Paper.License);
            await journey.PressAsync("提交审核");
            await journey.SeesAsync("已提交，等待人社部门审核");
        }

        public Task SignInAsync(Someone someone, string password = Someone.Password) => journey.SignInAsync(someone.UserName, password);

        public async Task SignInAsync(string login, string password)
        {
            await journey.GoAsync("/sign-in");
            await journey.TypeAsync("账号", login);
            await journey.TypeAsync("密码", password);
            await journey.PressAsync("登录");
        }

        public Task SignOutAsync() => journey.PressInHeaderAsync("退出登录");

        /// <summary>Goes on with the rights that this account has in an organization, or 专业技术人员 for oneself.</summary>
        public Task ActForAsync(string organization) => journey.PressInHeaderAsync(organization);

        private async Task FillAccountAsync(Someone someone)
        {
            await journey.TypeAsync("证件号码", someone.IdNumber);
            await journey.TypeAsync("姓名", someone.Name);
            await journey.TypeAsync("手机号", someone.Phone);
            await journey.TypeAsync("用户名", someone.UserName);
            await journey.TypeAsync("设置密码", Someone.Password);
            await journey.TypeAsync("再次输入密码", Someone.Password);
            await journey.AnswerChallengeAsync();
        }

        /// <summary>Without script the person answers the sum that is the picture's description, as a screen reader says it; with script nothing is to be done.</summary>
        public async Task AnswerChallengeAsync()
        {
            if (journey.Device != Device.WithoutScript) return;
            var said = await journey.Page.Locator("[data-code] img").GetAttributeAsync("alt");
            var sum = Enumerable.Range(0, 20).SelectMany(one => Enumerable.Range(0, 20).Select(other => (one, other)))
                .Single(pair => said!.Contains($"：{ChallengeCode.Word(pair.one)}加{ChallengeCode.Word(pair.other)}等于几"));
            await journey.TypeAsync("验证码", $"{sum.one + sum.other}");
        }
    }
}
