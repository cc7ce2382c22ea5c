using System.Text;
using Xueshi.Modules.Certificates.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Certificates;

public static class CertificatesRefusals
{
    public static readonly Refusal NumberNotProven = Refusal.Rule(
        "certificates.number-not-proven", "证件号码尚未经单位确认或实名核验，暂不能生成证书。请先完成工作单位确认。");

    public static readonly Refusal NoneChosen = Refusal.Invalid("AccountIds", "certificates.none-chosen", "请先勾选要生成证书的人员。");

    public static Refusal TooManyChosen(int most) => Refusal.Invalid("AccountIds", "certificates.too-many", $"一次最多生成 {most} 份，请分批办理。");

    public static Refusal NotPassed(CeYear year, string gap) =>
        Refusal.Rule("certificates.not-passed", $"{year} 年度认证还不是“通过”：{gap}。达标后即可生成证书。");

    public static Refusal AlreadyValid(CertificateNumber number) =>
        Refusal.Rule("certificates.already-valid", $"该年度已有有效证书 {number}，可直接查看、打印。");

    public static Refusal MissingGlyphs(IReadOnlyList<Rune> runes) =>
        Refusal.Rule("certificates.missing-glyph", $"字库中没有“{string.Concat(runes)}”字，暂不能生成证书，请联系省人社部门补字。");
}
