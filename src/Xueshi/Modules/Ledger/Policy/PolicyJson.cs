using System.Text.Json;
using System.Text.Json.Serialization;
using Xueshi.Modules.Ledger.Model;

namespace Xueshi.Modules.Ledger.Policy;

/// <summary>Reads the policy data that is built into the program. Unknown or missing fields are errors: a misspelt rule must not pass for no rule.</summary>
internal static class PolicyJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = false,
        NumberHandling = JsonNumberHandling.Strict,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            new HoursConverter(), new YearConverter(), new CategoryRuleConverter(), new RelativeDayConverter(),
        },
    };

    /// <exception cref="JsonException">The data does not say what it must.</exception>
    public static T Read<T>(string fileName)
    {
        using var stream = typeof(PolicyJson).Assembly.GetManifestResourceStream($"Ledger/{fileName}")
            ?? throw new FileNotFoundException("The policy data is not built into the program.", fileName);
        return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new JsonException($"{fileName} is empty.");
    }

    private static CreditHours HoursOf(ref Utf8JsonReader reader)
    {
        var hundredths = reader.GetDecimal() * 100;
        return hundredths == decimal.Truncate(hundredths) ? new CreditHours((int)hundredths) : throw new JsonException("More than two decimals.");
    }

    private sealed class HoursConverter : ReadOnlyConverter<CreditHours>
    {
        public override CreditHours Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => HoursOf(ref reader);
    }

    private sealed class YearConverter : ReadOnlyConverter<CeYear>
    {
        public override CeYear Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(reader.GetInt32());
    }

    private sealed class RelativeDayConverter : ReadOnlyConverter<RelativeDay>
    {
        public override RelativeDay Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            RelativeDay.Parse(reader.GetString() ?? "");
    }

    /// <summary>A number is a minimum, null says 不设, and a category left out has no minimum of its own.</summary>
    private sealed class CategoryRuleConverter : ReadOnlyConverter<CategoryRule>
    {
        public override bool HandleNull => true;

        public override CategoryRule Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Null ? CategoryRule.NotOffered : CategoryRule.AtLeast(HoursOf(ref reader));
    }

    private abstract class ReadOnlyConverter<T> : JsonConverter<T>
    {
        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            throw new NotSupportedException("Policy data is only read.");
    }
}
