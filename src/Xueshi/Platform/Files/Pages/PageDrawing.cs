using SkiaSharp;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.XObjects;
using Xueshi.Platform.Files.Inspection;

namespace Xueshi.Platform.Files.Pages;

/// <summary>
/// Draws the operators of a page in their order: paths, text and pictures in plain colors. Patterns, shadings and blend modes, which
/// proofs hardly use, are left out; the original is always there as a download.
/// </summary>
internal sealed class PageDrawing(int pageNumber, IResourceStore resources, IPdfTokenScanner scanner, IPageContentParser parser,
    ILookupFilterProvider filters, CropBox cropBox, UserSpaceUnit unit, PageRotationDegrees rotation, TransformationMatrix initialMatrix,
    ParsingOptions options)
    : BaseStreamProcessor<DrawnPage>(pageNumber, resources, scanner, parser, filters, cropBox, unit, rotation, initialMatrix, options)
{
    private const int MaxFormDepth = 12;

    private readonly BoundedFilters _budget = (BoundedFilters)options.FilterProvider!;
    private readonly PagePen _pen = new();
    private readonly PageImagePainter _images = new();
    private readonly SKPictureRecorder _recorder = new();
    private readonly PdfRectangle _paper = cropBox.GetVisibleBounds(rotation);
    private SKCanvas _canvas = null!;
    private FillingRule? _clip;
    private int _formDepth;

    public override DrawnPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var (width, height) = ((float)_paper.Width, (float)_paper.Height);
        _canvas = _recorder.BeginRecording(SKRect.Create(width, height));
        _canvas.ClipRect(SKRect.Create(width, height));
        // PDF counts upwards from the bottom.
        _canvas.SetMatrix(new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1));
        ProcessOperations(operations);
        return new DrawnPage(_recorder.EndRecording(), width, height);
    }

    public override void PushState()
    {
        // Throws when time is up.
        _ = _budget.Left;
        base.PushState();
        _canvas.Save();
    }

    public override void PopState()
    {
        base.PopState();
        _canvas.Restore();
    }

    // Forms that call each other in a circle would overrun the stack.
    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        if (_formDepth >= MaxFormDepth) throw new PdfTooLargeException("Forms nested too deeply.");
        _formDepth++;
        base.ProcessFormXObject(formStream, xObjectName);
        _formDepth--;
    }

    public override void RenderGlyph(IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode,
        long currentOffset, in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        if (currentState.FontState.TextRenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip) return;
        using var outline = GlyphOutline.Of(font, code, unicode);
        if (outline is null) return;
        var place = PageGeometry.Matrix(transformationMatrix).PreConcat(PageGeometry.Matrix(textMatrix)).PreConcat(PageGeometry.Matrix(renderingMatrix));
        outline.Transform(place);
        using var ink = PageInk.Fill(currentState);
        _canvas.DrawPath(outline, ink);
    }

    protected override void RenderXObjectImage(XObjectContentRecord record) =>
        Draw(XObjectFactory.ReadImage(record, PdfScanner, FilterProvider, ResourceStore));

    public override void BeginSubpath()
    {
    }

    public override PdfPoint? CloseSubpath()
    {
        _pen.Close();
        return null;
    }

    public override void ClosePath() => _pen.Close();

    public override void MoveTo(double x, double y) => _pen.MoveTo(Place(x, y));

    public override void LineTo(double x, double y) => _pen.LineTo(Place(x, y));

    // The operator v: the current point is its own first control point.
    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => _pen.CurveTo(_pen.Point, Place(x2, y2), Place(x3, y3));

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) =>
        _pen.CurveTo(Place(x1, y1), Place(x2, y2), Place(x3, y3));

    public override void Rectangle(double x, double y, double width, double height) =>
        _pen.Box(Place(x, y), Place(x + width, y), Place(x + width, y + height), Place(x, y + height));

    public override void StrokePath(bool close) => Paint(null, isStroked: true, close);

    public override void FillPath(FillingRule fillingRule, bool close) => Paint(fillingRule, isStroked: false, close);

    public override void FillStrokePath(FillingRule fillingRule, bool close) => Paint(fillingRule, isStroked: true, close);

    public override void EndPath()
    {
        using var path = _pen.Lift();
        Clip(path);
    }

    public override void ModifyClippingIntersect(FillingRule clippingRule) => _clip = clippingRule;

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
        var box = new PagePen();
        box.Box(Place(rectangle.BottomLeft), Place(rectangle.BottomRight), Place(rectangle.TopRight), Place(rectangle.TopLeft));
        using var path = box.Lift();
        _canvas.ClipPath(path, SKClipOperation.Intersect, antialias: true);
    }

    protected override void RenderInlineImage(InlineImage inlineImage) => Draw(inlineImage);

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    public override void EndMarkedContent()
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }

    private void Paint(FillingRule? filled, bool isStroked, bool close)
    {
        if (close) _pen.Close();
        using var path = _pen.Lift();
        var state = GetCurrentState();
        if (filled is { } rule)
        {
            path.FillType = PageGeometry.FillType(rule);
            using var fill = PageInk.Fill(state);
            _canvas.DrawPath(path, fill);
        }
        if (isStroked)
        {
            using var stroke = PageInk.Stroke(state, PageGeometry.Scale(CurrentTransformationMatrix));
            _canvas.DrawPath(path, stroke);
        }
        Clip(path);
    }

    private void Draw(IPdfImage image)
    {
        _ = _budget.Left;
        _images.Draw(_canvas, image, PageGeometry.Matrix(CurrentTransformationMatrix), GetCurrentState());
    }

    // The operators W and W* take effect when the path ends, painted or not (ISO 32000-1, 8.5.4).
    private void Clip(SKPath path)
    {
        if (_clip is not { } rule) return;
        path.FillType = PageGeometry.FillType(rule);
        _canvas.ClipPath(path, SKClipOperation.Intersect, antialias: true);
        _clip = null;
    }

    private SKPoint Place(PdfPoint point) => Place(point.X, point.Y);

    private SKPoint Place(double x, double y)
    {
        var placed = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        return new SKPoint((float)placed.X, (float)placed.Y);
    }
}
