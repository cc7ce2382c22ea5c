using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Xueshi.Platform.Files.Pages;

/// <summary>Lets the parser hand its pages to <see cref="PageDrawing"/>; the parser makes it by its constructor.</summary>
public sealed class DrawnPageFactory(IPdfTokenScanner scanner, IResourceStore resources, ILookupFilterProvider filters,
    IPageContentParser parser, ParsingOptions options) : BasePageFactory<DrawnPage>(scanner, resources, filters, parser, options)
{
    protected override DrawnPage ProcessPage(int pageNumber, DictionaryToken dictionary, NamedDestinations destinations, MediaBox mediaBox,
        CropBox cropBox, UserSpaceUnit unit, PageRotationDegrees rotation, TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var drawing = new PageDrawing(pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, unit, rotation,
            initialMatrix, ParsingOptions);
        return drawing.Process(pageNumber, operations);
    }
}
