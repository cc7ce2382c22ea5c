using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Certificates.Model;

/// <summary>
/// The stored form of a certificate's content. The same content always gives the same bytes (properties in their declared order,
/// hours as whole hundredths, no white space), so that its digest can be compared years later.
/// </summary>
public static class CertificateContentJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new YearConverter(), new HoursConverter(), new NumberConverter(), new JsonStringEnumConverter<SubjectCategory>(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(CertificateContent content) => JsonSerializer.Serialize(content, Options);

    /// <exception cref="JsonException">Not written by <see cref="Write"/>.</exception>
    public static CertificateContent Read(string json) =>
        JsonSerializer.Deserialize<CertificateContent>(json, Options) ?? throw new JsonException("A certificate has content.");

    /// <summary>SHA-256 of the stored form in UTF-8, as 64 lower-case hexadecimal characters.</summary>
    public static string DigestOf(CertificateContent content) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, Options)));

    private sealed class YearConverter : JsonConverter<CeYear>
    {
        public override CeYear Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, CeYear value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
    }

    private sealed class HoursConverter : JsonConverter<CreditHours>
    {
        public override CreditHours Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, CreditHours value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Hundredths);
    }

    private sealed class NumberConverter : JsonConverter<CertificateNumber>
    {
        public override CertificateNumber Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            CertificateNumber.FromCompact(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, CertificateNumber value, JsonSerializerOptions options) => writer.WriteStringValue(value.Compact);
    }
}
