using Xueshi.Platform.Files;
using Xueshi.Platform.Files.Inspection;
using Xueshi.Platform.Work;

namespace Xueshi.Tests.Files;

/// <summary>Sends bytes through the real inspection with the real limits.</summary>
public static class Upload
{
    public static async Task<Outcome<InspectedFile>> Of(string name, byte[] content, FileLimits? limits = null)
    {
        limits ??= new FileLimits { MaxTime = TimeSpan.FromSeconds(60) };
        var gate = new ParserGate(limits);
        return await new FileInspection(limits, gate).InspectAsync(new MemoryStream(content), name, CancellationToken.None);
    }
}
