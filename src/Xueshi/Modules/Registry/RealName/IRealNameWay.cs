namespace Xueshi.Modules.Registry.RealName;

/// <summary>A further road to 已实名 that a module offers beside the platform: the provincial account.</summary>
public interface IRealNameWay
{
    /// <summary>The link's words.</summary>
    string Text { get; }

    string Address { get; }
}
