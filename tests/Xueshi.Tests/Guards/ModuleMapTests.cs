using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Clock;
using Xunit;

namespace Xueshi.Tests.Guards;

/// <summary>The map of the system: which module may use which. The platform and the kit of pages know no module at all.</summary>
public class ModuleMapTests
{
    private static readonly (string Module, string[] MayUse)[] Map =
    [
        ("Approvals", []),
        ("Registry", ["Approvals"]),
        ("Access", ["Registry"]),
        ("Ledger", ["Registry"]),
        ("Hours", ["Approvals", "Registry", "Access", "Ledger"]),
        ("Certificates", ["Registry", "Access", "Ledger"]),
        ("Exchange", ["Approvals", "Registry", "Access", "Ledger", "Hours"]),
        ("Demo", ["Registry", "Access", "Ledger", "Hours", "Certificates", "Exchange"]),
    ];

    private static readonly Lazy<TypeUses> Uses = new(() => TypeUses.In(typeof(IClock).Assembly));

    [Fact]
    public void A_module_uses_only_the_modules_on_the_map()
    {
        var map = Map.ToDictionary(entry => entry.Module, entry => entry.MayUse);
        var wrong = from use in Uses.Value.All
                    let user = ModuleOf(use.User)
                    let used = ModuleOf(use.Used)
                    where user is not null && used is not null && user != used
                    where !map.TryGetValue(user, out var allowed) || !allowed.Contains(used)
                    select $"{use.User} uses {use.Used}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_module_is_on_the_map() =>
        Assert.Empty(Uses.Value.Users.Select(ModuleOf).OfType<string>().Distinct().Except(Map.Select(entry => entry.Module)));

    [Fact]
    public void The_platform_uses_no_module() =>
        Assert.Empty(from use in Uses.Value.All
                     where use.User.StartsWith("Xueshi.Platform.", StringComparison.Ordinal) && ModuleOf(use.Used) is not null
                     select $"{use.User} uses {use.Used}");

    // Hours and years are shown on almost every page, so the kit knows these values; of what they stand for it knows nothing.
    [Fact]
    public void The_kit_of_pages_knows_no_more_of_the_modules_than_hours_and_years()
    {
        string[] values = [typeof(CreditHours).FullName!, typeof(CeYear).FullName!];
        Assert.Empty(from use in Uses.Value.All
                     where use.User.StartsWith("Xueshi.Ui.", StringComparison.Ordinal) && ModuleOf(use.Used) is not null && !values.Contains(use.Used)
                     select $"{use.User} uses {use.Used}");
    }

    [Fact]
    public void The_platform_does_not_know_the_pages() =>
        Assert.Empty(from use in Uses.Value.All
                     where use.User.StartsWith("Xueshi.Platform.", StringComparison.Ordinal) && use.Used.StartsWith("Xueshi.Ui.", StringComparison.Ordinal)
                     select $"{use.User} uses {use.Used}");

    [Fact]
    public void Uses_are_found_in_bodies_signatures_attributes_and_generic_arguments()
    {
        var uses = TypeUses.In(typeof(ModuleMapTests).Assembly).All;
        foreach (var used in new[] { nameof(InBody), nameof(InSignature), nameof(InAttribute), nameof(InArgument), nameof(InLocal) })
            Assert.Contains(uses, use => use.User == typeof(Specimen).FullName && use.Used.EndsWith("." + used, StringComparison.Ordinal));
    }

    private static string? ModuleOf(string type) =>
        type.StartsWith("Xueshi.Modules.", StringComparison.Ordinal) ? type.Split('.')[2] : null;
}

[InAttribute]
file static class Specimen
{
    internal static object Use(InSignature? given)
    {
        InLocal? none = null;
        return (given, none, InBody.Made, new List<InArgument>()).ToString()!;
    }
}

internal static class InBody
{
    internal static int Made => Environment.ProcessId;
}

internal sealed class InSignature;

internal sealed class InArgument;

internal sealed class InLocal;

[AttributeUsage(AttributeTargets.Class)]
internal sealed class InAttribute : Attribute;
