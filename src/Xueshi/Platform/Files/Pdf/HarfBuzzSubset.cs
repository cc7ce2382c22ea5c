using System.Runtime.InteropServices;
using HarfBuzzSharp;
using SkiaSharp;

namespace Xueshi.Platform.Files.Pdf;

/// <summary>
/// Cuts a font down to the characters a document uses. The PDF canvas embeds whole fonts (8 MB a page for Chinese), and the managed
/// HarfBuzz binding does not offer subsetting although its native library has it, so the few calls are declared here.
/// </summary>
internal static partial class HarfBuzzSubset
{
    private const string Library = "libHarfBuzzSharp";
    private const uint NoHinting = 0x1;
    private const uint NoLayoutClosure = 0x200;
    private const int DropTableTags = 3;

    // Layout features, vertical metrics and signatures: text is placed glyph by glyph, so no reader of the document needs them.
    private static readonly string[] DroppedTables = ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "DSIG", "STAT", "gasp", "prep"];

    /// <summary>A copy of the face that is much faster to cut repeatedly; it lives as long as the process.</summary>
    public static nint Prepare(Face face) => hb_subset_preprocess(face.Handle);

    /// <param name="preparedFace">From <see cref="Prepare"/>; several threads may cut the same face.</param>
    /// <param name="codePoints">Unicode scalar values that the face has.</param>
    /// <exception cref="InvalidOperationException">The native library refused.</exception>
    public static SKData Cut(nint preparedFace, IEnumerable<int> codePoints)
    {
        var input = hb_subset_input_create_or_fail();
        hb_subset_input_set_flags(input, NoHinting | NoLayoutClosure);
        foreach (var table in DroppedTables)
        {
            hb_set_add(hb_subset_input_set(input, DropTableTags), Tag.Parse(table));
        }

        foreach (var codePoint in codePoints)
        {
            hb_set_add(hb_subset_input_unicode_set(input), (uint)codePoint);
        }

        var subset = hb_subset_or_fail(preparedFace, input);
        hb_subset_input_destroy(input);
        if (subset == 0) throw new InvalidOperationException("The font could not be cut down to the characters in use.");

        var blob = hb_face_reference_blob(subset);
        var data = SKData.CreateCopy(hb_blob_get_data(blob, out var length), (long)length);
        hb_blob_destroy(blob);
        hb_face_destroy(subset);
        return data;
    }

    [LibraryImport(Library)]
    private static partial nint hb_subset_preprocess(nint face);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_create_or_fail();

    [LibraryImport(Library)]
    private static partial void hb_subset_input_destroy(nint input);

    [LibraryImport(Library)]
    private static partial void hb_subset_input_set_flags(nint input, uint flags);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_set(nint input, int kind);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_unicode_set(nint input);

    [LibraryImport(Library)]
    private static partial void hb_set_add(nint set, uint value);

    [LibraryImport(Library)]
    private static partial nint hb_subset_or_fail(nint face, nint input);

    [LibraryImport(Library)]
    private static partial nint hb_face_reference_blob(nint face);

    [LibraryImport(Library)]
    private static partial void hb_face_destroy(nint face);

    [LibraryImport(Library)]
    private static partial nint hb_blob_get_data(nint blob, out uint length);

    [LibraryImport(Library)]
    private static partial void hb_blob_destroy(nint blob);
}
