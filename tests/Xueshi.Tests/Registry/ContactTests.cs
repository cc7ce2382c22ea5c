using Xueshi.Modules.Registry.Model.Identity;
using Xunit;

namespace Xueshi.Tests.Registry;

public sealed class ContactTests
{
    [Theory]
    [InlineData("13800005678")]
    [InlineData(" 138 0000 5678 ")]
    [InlineData("+86 138-0000-5678")]
    [InlineData("１３８００００５６７８")]
    public void A_phone_number_is_read_however_it_is_typed(string text)
    {
        var phone = PhoneNumber.Read(text).Value;
        Assert.Equal("13800005678", phone.Digits);
        Assert.Equal("138****5678", phone.ToString());
    }

    [Theory]
    [InlineData("12800005678")]
    [InlineData("1380000567")]
    [InlineData("138000056789")]
    [InlineData("")]
    public void What_is_no_mobile_number_is_refused(string text) => Assert.Equal("Phone", PhoneNumber.Read(text).FirstRefusal!.Field);

    [Theory]
    [InlineData(" Zhang.San@Example.COM ", "Zhang.San@example.com", "Z***@example.com")]
    [InlineData("a+b@mail.example.cn", "a+b@mail.example.cn", "a***@mail.example.cn")]
    public void An_email_address_keeps_its_name_as_typed(string text, string stored, string masked)
    {
        var email = EmailAddress.Read(text).Value;
        Assert.Equal(stored, email.Text);
        Assert.Equal(masked, email.ToString());
    }

    [Theory]
    [InlineData("zhang")]
    [InlineData("zhang@localhost")]
    [InlineData("zhang san@example.com")]
    [InlineData("a@b@example.com")]
    [InlineData("zhang@example.com\nBcc: x@example.com")]
    [InlineData("zhang@-example.com")]
    [InlineData("@example.com")]
    public void What_no_mail_server_would_take_is_refused(string text) =>
        Assert.Equal("email.malformed", EmailAddress.Read(text).FirstRefusal!.Code);

    [Theory]
    [InlineData("张三", "张*")]
    [InlineData("欧阳小明", "欧***")]
    [InlineData("𠮷野", "𠮷*")]
    [InlineData("张", "*")]
    [InlineData("", "")]
    public void A_public_notice_keeps_the_first_character_of_a_name(string name, string masked) => Assert.Equal(masked, NameMask.Of(name));
}
