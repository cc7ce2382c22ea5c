using System.Security.Cryptography;
using Xueshi.Platform.Files.Inspection;

namespace Xueshi.Platform.Files.Storage;

/// <summary>One person's file. Several rows may lead to the same content. Only its owner ever changes, when two people on record turn out to be one.</summary>
public sealed class StoredFile
{
    private StoredFile(Guid id, Guid ownerId, string name, FileKind kind, long size, string sha256, string? pixelSha256, int pages,
        DateTime createdAt, Guid createdBy) =>
        (Id, OwnerId, Name, Kind, Size, Sha256, PixelSha256, Pages, CreatedAt, CreatedBy) =
        (id, ownerId, name, kind, size, sha256, pixelSha256, pages, createdAt, createdBy);

    /// <summary>128 random bits, unlike other ids: the outside sees it, and one must tell nothing about the next (UP-04).</summary>
    public Guid Id { get; private init; }

    /// <summary>The person whose quota it counts against.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>The uploader's name for it, at most <see cref="ClaimedName.MaxLength"/> characters; shown, never used as a path.</summary>
    public string Name { get; private init; }

    public FileKind Kind { get; private init; }

    /// <summary>Bytes of the sanitised content.</summary>
    public long Size { get; private init; }

    /// <summary>Digest of the sanitised content, under which the store keeps it.</summary>
    public string Sha256 { get; private init; }

    /// <summary>Digest of an image's pixels, equal for one picture in different wrappings; null for PDF.</summary>
    public string? PixelSha256 { get; private init; }

    /// <summary>Pages of a PDF; 1 for an image.</summary>
    public int Pages { get; private init; }

    public DateTime CreatedAt { get; private init; }

    public Guid CreatedBy { get; private init; }

    public ContentDigest Digest => ContentDigest.Parse(Sha256);

    /// <summary>The same file as another person's, not yet added to any context: an upload that came before its owner's account.</summary>
    public StoredFile OwnedBy(Guid ownerId, Guid createdBy) => new(Id, ownerId, Name, Kind, Size, Sha256, PixelSha256, Pages, CreatedAt, createdBy);

    public void PassTo(Guid ownerId) => OwnerId = ownerId;

    public static StoredFile Of(InspectedFile file, Guid ownerId, Guid createdBy, DateTime now) =>
        new(new Guid(RandomNumberGenerator.GetBytes(16)), ownerId, file.Name, file.Kind, file.Content.Length, file.Digest.Hex,
            file.PixelDigest?.Hex, file.Pages, now, createdBy);
}
