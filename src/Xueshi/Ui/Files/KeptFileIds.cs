namespace Xueshi.Ui.Files;

/// <summary>Which of the files it had a posted form keeps.</summary>
public static class KeptFileIds
{
    public const string Kept = "Kept";
    public const string Removed = "Removed";

    private const int MostRead = 50;

    public static List<Guid> Of(IFormCollection form) =>
        [.. form[Kept].Except(form[Removed]).Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Take(MostRead)];
}
