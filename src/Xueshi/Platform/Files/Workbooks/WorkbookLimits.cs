namespace Xueshi.Platform.Files.Workbooks;

/// <summary>What an imported workbook may hold (UP-06).</summary>
public static class WorkbookLimits
{
    public const int MaxBytes = 10 * 1024 * 1024;
    public const int MaxEntries = 200;

    /// <summary>Bytes really unpacked, whatever the archive's directory claims.</summary>
    public const long MaxUnpackedBytes = 50 * 1024 * 1024;

    /// <summary>Unpacked ÷ packed, of any one part and of the whole.</summary>
    public const int MaxRatio = 100;

    /// <summary>Rows of data below the headings.</summary>
    public const int MaxRows = 20_000;

    public const int MaxColumns = 200;

    /// <summary>Characters of a cell, as in spreadsheet programs.</summary>
    public const int MaxCellLength = 32_767;
}
