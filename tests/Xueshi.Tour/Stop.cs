using Xueshi.BrowserTests;

namespace Xueshi.Tour;

/// <summary>One picture of the guided tour.</summary>
/// <param name="Picture">Its file name without <c>.png</c>.</param>
/// <param name="Who">The user name of the persona who sees it; null for a passer-by.</param>
/// <param name="For">The organization acted for; null for oneself.</param>
/// <param name="GoAsync">The way to the page.</param>
internal sealed record Stop(string Picture, string? Who, string? For, Func<Journey, Task> GoAsync, Device Device = Device.Desktop);
