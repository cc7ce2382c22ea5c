namespace Xueshi.Modules.Certificates.Issue;

/// <summary>Where the public reaches this system; printed on certificates and behind their QR codes. From <c>Xueshi:PublicUrl</c>.</summary>
public sealed record PublicAddress(Uri Root)
{
    public string Host => Root.IsDefaultPort ? Root.Host : $"{Root.Host}:{Root.Port}";

    public string CheckOf(string compactNumber, string token) => new Uri(Root, $"/c/{compactNumber}/{token}").ToString();
}
