using System.Text.Json;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Ledger.Model;
using Xunit;

namespace Xueshi.Tests.Certificates;

public class CertificateContentTests
{
    [Fact]
    public void What_is_stored_reads_back_the_same_and_keeps_its_digest()
    {
        var content = SampleCertificate.With(5) with { Notes = ["本证书更正并替代证书。"], HolderName = "𠮷川<&>" };
        var stored = CertificateContentJson.Write(content);

        var read = CertificateContentJson.Read(stored);

        Assert.Equal(stored, CertificateContentJson.Write(read));
        Assert.Equal(CertificateContentJson.DigestOf(content), CertificateContentJson.DigestOf(read));
        Assert.Equal(new CreditHours(4450), read.Categories[1].Done);
        Assert.Equal(content.Number, read.Number);
    }

    [Fact]
    public void Any_change_changes_the_digest()
    {
        var content = SampleCertificate.With(5);

        Assert.NotEqual(CertificateContentJson.DigestOf(content), CertificateContentJson.DigestOf(content with { HolderName = "陈人捷" }));
        Assert.NotEqual(CertificateContentJson.DigestOf(content), CertificateContentJson.DigestOf(content with { TotalDone = CreditHours.Of(93) }));
    }

    [Fact]
    public void A_stored_form_with_an_unknown_field_is_not_read() =>
        Assert.Throws<JsonException>(() => CertificateContentJson.Read(CertificateContentJson.Write(SampleCertificate.With(1)).Replace("\"holderName\"", "\"holder\"")));
}
