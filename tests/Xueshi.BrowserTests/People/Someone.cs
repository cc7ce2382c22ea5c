using Xueshi.Modules.Demo;

namespace Xueshi.BrowserTests.People;

/// <summary>Somebody who takes part, with numbers that belong to nobody.</summary>
/// <param name="Order">Another number for everybody, 0 to 999.</param>
public sealed record Someone(string Name, int Order)
{
    public const string Password = "荔枝 湾里的 小船 2026 慢慢走";

    public string UserName => $"person.{Order}";

    public string IdNumber => DemoNumbers.ResidentId(new DateOnly(1985, 1, 1), Order).Text;

    public string Phone => DemoNumbers.Phone(Order).Digits;
}
