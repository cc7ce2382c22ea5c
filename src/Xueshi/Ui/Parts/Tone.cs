namespace Xueshi.Ui.Parts;

/// <summary>How a state or a message is meant; always said in words too, never by color alone.</summary>
public enum Tone
{
    Neutral,
    Info,
    Success,
    Warning,
    Danger,
}

/// <summary>The classes and signs of a tone.</summary>
public static class ToneLook
{
    public static string Class(this Tone tone) => tone switch
    {
        Tone.Info => "tone-info",
        Tone.Success => "tone-success",
        Tone.Warning => "tone-warning",
        Tone.Danger => "tone-danger",
        _ => "tone-neutral",
    };

    public static string Icon(this Tone tone) => tone switch
    {
        Tone.Success => "circle-check",
        Tone.Warning => "alert-triangle",
        Tone.Danger => "alert-circle",
        _ => "info-circle",
    };
}
