namespace Xueshi.Platform.Files;

/// <summary>The only kinds of proof that are accepted (UP-01). The numbers are stored.</summary>
public enum FileKind
{
    Pdf = 1,
    Jpeg = 2,
    Png = 3,
}
