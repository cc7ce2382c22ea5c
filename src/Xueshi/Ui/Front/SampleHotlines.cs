namespace Xueshi.Ui.Front;

/// <summary>Invented numbers (a local part that begins with 0000 is never assigned), until the authorities enter their own.</summary>
public sealed class SampleHotlines : IHotlines
{
    private static readonly (string Place, string Code)[] Cities =
    [
        ("广州市", "020"), ("深圳市", "0755"), ("珠海市", "0756"), ("汕头市", "0754"), ("佛山市", "0757"), ("佛山市顺德区", "0757"), ("韶关市", "0751"),
        ("河源市", "0762"), ("梅州市", "0753"), ("惠州市", "0752"), ("汕尾市", "0660"), ("东莞市", "0769"), ("中山市", "0760"), ("江门市", "0750"),
        ("阳江市", "0662"), ("湛江市", "0759"), ("茂名市", "0668"), ("肇庆市", "0758"), ("清远市", "0763"), ("潮州市", "0768"), ("揭阳市", "0663"), ("云浮市", "0766"),
    ];

    private static readonly IReadOnlyList<Hotline> All =
    [
        new("省直", "省人力资源社会保障部门（业务咨询）", "020-00001001"),
        new("省直", "系统使用与登录问题", "020-00001002"),
        new("省直", "会计人员继续教育（财政部门）", "020-00001003"),
        new("省直", "教师继续教育（教育部门）", "020-00001004"),
        new("省直", "卫生专业技术人员（卫生健康部门）", "020-00001005"),
        .. Cities.Select((city, index) => new Hotline(city.Place, "人力资源社会保障部门", $"{city.Code}-0000{2001 + index}")),
    ];

    public ValueTask<IReadOnlyList<Hotline>> ListAsync(CancellationToken ct) => ValueTask.FromResult(All);
}
