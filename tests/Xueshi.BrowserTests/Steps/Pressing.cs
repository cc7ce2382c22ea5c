using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Xueshi.BrowserTests.Steps;

/// <summary>What a person does at a page, by the words that stand there; every press of a button or link waits for the page it leads to.</summary>
public static class Pressing
{
    extension(Journey journey)
    {
        public Task TypeAsync(string label, string text) => journey.Field(label).FillAsync(text);

        /// <summary>Chooses from a list.</summary>
        public Task ChooseAsync(string label, string option) => journey.Field(label).SelectOptionAsync(new SelectOptionValue { Label = option });

        /// <summary>Ticks a box, or marks one of several choices, by its text; what it means may follow the text.</summary>
        public Task MarkAsync(string text) => journey.Page.GetByLabel(new Regex($"^\\s*{Regex.Escape(text)}")).First.CheckAsync();

        public Task AttachAsync(string label, params FilePayload[] files) => journey.Field(label).SetInputFilesAsync(files);

        /// <summary>Looks a word up in a dictionary: with script it is offered while typing, without it 查找 brings the choices.</summary>
        public async Task FindAsync(string label, string word)
        {
            await journey.TypeAsync(label, word);
            var place = journey.Page.Locator(".search-field").Filter(new() { Has = journey.Field(label) });
            if (journey.Device == Device.WithoutScript)
            {
                await journey.ArriveAsync(() => place.GetByRole(AriaRole.Button, new() { Name = "查找" }).ClickAsync());
                await place.GetByRole(AriaRole.Radio, new() { Name = word }).First.CheckAsync();
            }
            else
            {
                await place.GetByRole(AriaRole.Option).Filter(new() { HasText = word }).First.ClickAsync();
            }
        }

        public Task PressAsync(string button) =>
            journey.ArriveAsync(() => journey.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync());

        public Task FollowAsync(string link) =>
            journey.ArriveAsync(() => journey.Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync());

        /// <summary>Goes to a page by the main menu, which a phone keeps folded.</summary>
        public async Task TurnToAsync(string page)
        {
            var fold = journey.Page.Locator(".menu-fold > summary");
            if (await fold.IsVisibleAsync()) await fold.ClickAsync();
            var menu = journey.Page.GetByRole(AriaRole.Navigation, new() { Name = "主菜单" });
            await journey.ArriveAsync(() => menu.GetByRole(AriaRole.Link, new() { NameRegex = new($"^{Regex.Escape(page)}(\\s|\\d|$)") }).ClickAsync());
        }

        /// <summary>Opens one of the two menus of the header and presses a button in it.</summary>
        public async Task PressInHeaderAsync(string button)
        {
            var menu = journey.Page.Locator("header details").Filter(new() { Has = journey.Page.Locator("button", new() { HasText = button }) });
            await menu.Locator("summary").ClickAsync();
            await journey.ArriveAsync(() => menu.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());
        }

        /// <summary>The text stands on the page, visibly.</summary>
        public Task SeesAsync(params string[] texts) => Task.WhenAll(texts.Select(text =>
            Expect(journey.Page.Locator("body")).ToContainTextAsync(text, new() { UseInnerText = true })));

        public Task SeesNotAsync(string text) => Expect(journey.Page.Locator("body")).Not.ToContainTextAsync(text, new() { UseInnerText = true });

        public async Task<string> ReadsInAsync(string label) => await journey.Field(label).InputValueAsync();

        /// <summary>Whether the keyboard is at the link, button or field of this text.</summary>
        public Task<bool> IsFocusedAsync(string text) => journey.Page.EvaluateAsync<bool>(
            "text => [document.activeElement.textContent, document.activeElement.getAttribute('aria-label') ?? '', ...[...(document.activeElement.labels ?? [])].map(label => label.textContent)].some(each => each.trim() === text)", text);

        /// <summary>Brings the keyboard to the link, button or field of this text; where it is can be seen.</summary>
        /// <param name="kind">A selector that it must match, too: a menu may lead to what a field is called.</param>
        public async Task TabToAsync(string text, string kind = "*")
        {
            var isThere = false;
            for (var presses = 0; presses < 80 && !isThere; presses++)
            {
                await journey.Page.Keyboard.PressAsync("Tab");
                isThere = await journey.IsFocusedAsync(text) && await journey.Page.EvaluateAsync<bool>("kind => document.activeElement.matches(kind)", kind);
            }
            Assert.True(isThere, $"The keyboard does not come to {text}.");
            Assert.True(await journey.Page.EvaluateAsync<bool>("() => { const style = getComputedStyle(document.activeElement); return style.outlineStyle !== 'none' || style.boxShadow !== 'none'; }"),
                $"Nobody sees that the keyboard is at {text}.");
        }

        /// <summary>Types into the field of this label, which the keyboard is brought to.</summary>
        public async Task KeyInAsync(string label, string text)
        {
            await journey.TabToAsync(label, "input, textarea");
            await journey.Page.Keyboard.InsertTextAsync(text);
        }

        /// <summary>Presses Enter on the link or button of this text, which the keyboard is brought to, and waits for the page it leads to.</summary>
        public async Task EnterAsync(string text)
        {
            await journey.TabToAsync(text);
            await journey.ArriveAsync(() => journey.Page.Keyboard.PressAsync("Enter"));
        }

        /// <summary>Saves what a link leads to.</summary>
        public async Task<byte[]> DownloadAsync(string link)
        {
            var download = await journey.Page.RunAndWaitForDownloadAsync(() => journey.Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync());
            return await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        }

        private ILocator Field(string label) => journey.Page.GetByLabel(Whole(label));

        private async Task ArriveAsync(Func<Task> press)
        {
            var arrived = new TaskCompletionSource();
            void Arrive(object? sender, IPage page) => arrived.TrySetResult();
            journey.Page.DOMContentLoaded += Arrive;
            try
            {
                await press();
                await arrived.Task.WaitAsync(TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken);
            }
            finally
            {
                journey.Page.DOMContentLoaded -= Arrive;
            }
        }
    }

    // A field that may stay empty says so after its label.
    private static Regex Whole(string label) => new($"^\\s*{Regex.Escape(label)}(（选填）)?\\s*$");
}
