using System.Security.Cryptography;
using Xueshi.Platform.Sealing;
using Xueshi.Platform.Security;
using Xunit;

namespace Xueshi.Tests.Sealing;

public class HeadNoteTests
{
    private static readonly KeyRing Keys = KeyRing.Open(Path.Combine(TestFiles.Directory, "keys"));

    [Fact]
    public void A_head_written_down_reads_as_it_was_signed()
    {
        var first = HeadNote.Sign("journal", 3, SHA256.HashData([3]), new DateTime(2026, 11, 23, 2, 0, 0, 250, DateTimeKind.Utc), Keys);
        var second = HeadNote.Sign("journal", 7, SHA256.HashData([7]), first.At.AddSeconds(30), Keys);
        var read = HeadNote.ReadAll(first.ToString().Split('\n').Concat(second.ToString().Split('\n'))).ToList();
        Assert.Equal([first.ToString(), second.ToString()], read.Select(note => note.ToString()));
        Assert.All(read, note => Assert.True(note.IsSignedBy(Keys)));
        Assert.False((read[0] with { Size = 4 }).IsSignedBy(Keys));
    }

    [Fact]
    public void A_note_cut_off_while_it_was_written_is_left_out()
    {
        var note = HeadNote.Sign("journal", 3, SHA256.HashData([3]), new DateTime(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc), Keys).ToString();
        Assert.Single(HeadNote.ReadAll((note + note[..40]).Split('\n')));
    }
}
