using Xueshi.Platform.Files.Storage;

namespace Xueshi.Platform.Files.Inspection;

/// <summary>An image written anew, and the digest of its upright pixels.</summary>
public sealed record InspectedImage(byte[] Content, ContentDigest PixelDigest);
