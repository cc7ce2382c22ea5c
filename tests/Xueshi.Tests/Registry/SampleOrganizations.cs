using CsCheck;
using Xueshi.Modules.Registry;
using Xueshi.Modules.Registry.Model;

namespace Xueshi.Tests.Registry;

/// <summary>Organizations made of few words, so that names share many pieces; some have a former name, some may not be chosen.</summary>
internal static class SampleOrganizations
{
    private static readonly Gen<string> Word = OneOf(
        "广州", "广东", "珠海", "明珠", "明", "珠", "珠明", "软件", "件软", "科技", "技术", "电子", "有限公司", "公司", "（中国）", "3M", "ＴＣＬ", "𠮷野", " ", "·", "MA5", "第一", "学校");

    private static readonly Gen<string> Name = Word.Array[1, 5].Select(string.Concat).Where(name => name.Any(char.IsLetterOrDigit));

    private static readonly Gen<string> Code = Gen.Select(OneOf("91440101", "12440000", "91440400"), OneOf("MA5", "MA5C", "0075"), Gen.Char["ABCDEFGH12345678"].Array[7],
        (head, body, tail) => (head + body + new string(tail))[..18]);

    private static readonly Gen<Organization> One = Gen.Select(Name, Name, Code, Gen.Int[0, 3], OneOf(OrganizationStatus.Active, OrganizationStatus.Active, OrganizationStatus.Active, OrganizationStatus.PendingReview),
        (name, former, code, renamed, status) => Organization(name, renamed == 0 ? former : null, code, status));

    public static List<Organization> Some(int count) => [.. One.Array[count].Single().DistinctBy(o => o.Uscc)];

    /// <summary>What somebody might type to find one of them: a part, a shortened form, a part of the code, or anything.</summary>
    public static List<string> Words(IReadOnlyList<Organization> organizations, int count) =>
        [.. Gen.Select(Gen.Int[0, organizations.Count - 1], Gen.Int[0, 3], Gen.Int[0, 6], Gen.Int[1, 7], Name,
            (index, way, start, length, any) => Typed(organizations[index], way, start, length, any)).Array[count].Single()];

    public static Organization Organization(string name, string? former, string code, OrganizationStatus status = OrganizationStatus.Active) => new()
    {
        Id = Guid.CreateVersion7(), Uscc = code, Name = name, FormerName = former, Kinds = OrganizationKinds.Employer, Nature = "企业", JurisdictionId = JurisdictionSeed.IdOf("4401"),
        Address = "测试路", ContactName = "测试", ContactPhone = [1], Status = status, RegisteredAt = DateTime.UnixEpoch,
    };

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static string Typed(Organization organization, int way, int start, int length, string any) => way switch
    {
        0 => Part(organization.FormerName ?? organization.Name, start, length),
        1 => string.Concat(organization.Name.Where((_, i) => i % 7 != length && i % 3 != start % 3)),
        2 => Part(organization.Uscc, start * 3, length + 1),
        _ => any,
    };

    private static string Part(string text, int start, int length)
    {
        start = Math.Min(start, text.Length - 1);
        return text.Substring(start, Math.Min(length, text.Length - start)).ToLowerInvariant();
    }
}
