using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;
using Xueshi.Platform.Work;
using UglyToad.PdfPig;

namespace Xueshi.Platform.Files.Inspection;

/// <summary>Looks at every object of a PDF once, without recursion, for keys that make a viewer do something.</summary>
internal sealed class PdfObjectWalk(Structure structure, FileLimits limits, CancellationToken ct)
{
    private int _seen;
    private int _pages;

    public Refusal? FindRefusal()
    {
        if (Scan(structure.Catalog.CatalogDictionary) is { } inCatalog) return inCatalog;
        if (structure.CrossReferenceTable.ObjectOffsets.Count > limits.MaxPdfObjects) return FileRefusals.PdfTooComplex;
        foreach (var reference in structure.CrossReferenceTable.ObjectOffsets.Keys)
        {
            ct.ThrowIfCancellationRequested();
            // A free or missing object reads as null in every viewer (ISO 32000-1, 7.3.10).
            if (structure.GetObject(reference)?.Data is { } token && Scan(token) is { } refusal) return refusal;
        }
        return _pages > limits.MaxPages ? FileRefusals.TooManyPages(limits.MaxPages) : null;
    }

    private Refusal? Scan(IToken root)
    {
        var open = new Stack<IToken>([root]);
        while (open.TryPop(out var token))
        {
            if (++_seen > limits.MaxPdfObjects * 20) return FileRefusals.PdfTooComplex;
            switch (token)
            {
                case StreamToken stream:
                    open.Push(stream.StreamDictionary);
                    break;
                case ArrayToken array:
                    foreach (var item in array.Data) open.Push(item);
                    break;
                case DictionaryToken dictionary:
                    if (PdfActiveContent.In(dictionary) is { } feature) return FileRefusals.PdfActive(feature);
                    if (dictionary.TryGet(NameToken.Type, out NameToken type) && type.Data == "Page") _pages++;
                    foreach (var value in dictionary.Data.Values) open.Push(value);
                    break;
            }
        }
        return null;
    }
}
