using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xueshi.Platform.Clock;
using Xunit;

namespace Xueshi.Tests.Guards;

/// <summary>The server speaks to its database, to the mail server and the sign-in service it is told, and to nobody else.</summary>
public class OutsideContactTests
{
    private static readonly string[] Doors =
    [
        "System.Net.Http.HttpClient", "System.Net.Http.IHttpClientFactory", "System.Net.Http.SocketsHttpHandler", "System.Net.Http.HttpClientHandler",
        "System.Net.WebRequest", "System.Net.HttpWebRequest", "System.Net.WebClient", "System.Net.Mail.SmtpClient", "System.Net.Dns",
        "MailKit.Net.Smtp.SmtpClient", "System.Net.Sockets.Socket", "System.Net.Sockets.TcpClient", "System.Net.Sockets.UdpClient", "System.Net.WebSockets.ClientWebSocket",
    ];

    // docs/decisions/0017-mail-leaves-by-one-server.md, docs/decisions/0010-the-provincial-account.md
    private static readonly string[] Decided = ["MailKit.Net.Smtp.SmtpClient", "System.Net.Http.SocketsHttpHandler"];

    [Fact]
    [Trait("Requirement", "PI-08")]
    public void The_application_opens_no_connection_to_the_outside()
    {
        var used = TypesUsedBy(typeof(IClock).Assembly.Location).Intersect(Doors).Except(Decided).ToList();
        Assert.True(used.Count == 0, $"An outgoing connection needs a decision record and a list of allowed hosts; found {string.Join(", ", used)}.");
    }

    [Fact]
    public void A_door_to_the_outside_would_be_noticed() =>
        Assert.Contains("System.Net.Http.HttpClient", TypesUsedBy(typeof(OutsideContactTests).Assembly.Location));

    [Fact]
    [Trait("Requirement", "PI-08")]
    public void No_page_style_or_script_names_another_host()
    {
        string[] endings = [".razor", ".css", ".js"];
        Assert.Empty(from each in Repository.Texts()
                     where each.File.StartsWith("src/", StringComparison.Ordinal) && endings.Contains(Path.GetExtension(each.File))
                     from line in each.Text.Split('\n')
                     where line.Contains("://") && !line.Contains("http://www.w3.org/")
                     select $"{each.File}: {line.Trim()}");
    }

    private static HashSet<string> TypesUsedBy(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var reader = file.GetMetadataReader();
        return [.. reader.TypeReferences.Select(reader.GetTypeReference).Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}")];
    }
}
