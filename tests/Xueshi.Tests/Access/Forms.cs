using Xueshi.Tests.Http;

namespace Xueshi.Tests.Access;

/// <summary>Filling in the forms of registration.</summary>
internal static class Forms
{
    public static PageForm Fill(this PageForm form, string userName, string number = Applicants.Number, string phone = Applicants.Phone, string password = Applicants.Password) => form
        .Set("Input.IdType", "1").Set("Input.IdNumber", number).Set("Input.Name", "陈荔湾").Set("Input.Phone", phone)
        .Set("Input.UserName", userName).Set("Input.Password", password).Set("Input.PasswordAgain", password);

    public static PageForm FillOrganization(this PageForm form, string uscc) => form
        .Set("Input.Uscc", uscc).Set("Input.OrganizationName", "广州荔湾测试有限公司").Set("Input.Nature", "04").Set("Input.JurisdictionText", "广州市荔湾区")
        .Set("Input.Jurisdiction", "440103").Set("Input.JurisdictionWas", "广州市荔湾区").Set("Input.Address", "荔湾区中山七路 1 号")
        .Set("Input.LegalRepresentative", "张三").Set("Input.ContactName", "李四").Set("Input.ContactPhone", "020-81000000")
        .Attach("Input.License", "营业执照.png", Files.Pictures.Png(), "image/png");
}
