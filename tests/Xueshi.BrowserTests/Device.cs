namespace Xueshi.BrowserTests;

/// <summary>What a person holds: the widths at which every page must work.</summary>
public enum Device
{
    /// <summary>1280 pixels wide.</summary>
    Desktop,

    /// <summary>360 pixels wide, touched.</summary>
    Phone,

    /// <summary>As a desktop, with script switched off.</summary>
    WithoutScript,
}
