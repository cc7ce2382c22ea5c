namespace Xueshi.Ui.Home;

/// <summary>One of the bars of a tile; see <see cref="Parts.HoursBar"/>.</summary>
/// <param name="Done">In hundredths.</param>
/// <param name="Required">In hundredths; null where nothing is required.</param>
/// <param name="NotRequiredText">Instead of figures: <c>不设</c>.</param>
/// <param name="Unit">学时 or 学分.</param>
public sealed record HomeBar(string Label, int Done, int? Required, string? NotRequiredText, string Unit);
