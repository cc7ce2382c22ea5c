using System.Text;

namespace Xueshi.Platform.Files.Workbooks;

/// <summary>The grammar of RFC 4180: commas, quotes doubled inside quotes, lines ending in CR LF or LF.</summary>
public static class CsvText
{
    /// <summary>The records one after another; a line end at the very end begins no further record.</summary>
    public static IEnumerable<IReadOnlyList<string>> Records(string text)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (isQuoted, isOpen) = (false, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            isOpen = true;
            if (isQuoted)
            {
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
                else isQuoted = false;
            }
            else if (c == '"' && cell.Length == 0) isQuoted = true;
            else if (c == ',') Close();
            else if (c == '\n' || c == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                if (c == '\r') i++;
                Close();
                yield return cells;
                (cells, isOpen) = ([], false);
            }
            else cell.Append(c);
        }
        if (!isOpen) yield break;
        Close();
        yield return cells;

        void Close()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }
}
