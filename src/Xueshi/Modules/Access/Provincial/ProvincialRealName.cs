using Xueshi.Modules.Registry.RealName;

namespace Xueshi.Modules.Access.Provincial;

/// <summary>Linking the provincial account proves name and number.</summary>
public sealed class ProvincialRealName(ProvincialOptions options) : IRealNameWay
{
    public string Text => $"用{options.Name}认证";

    public string Address => ProvincialLinksPage.Address;
}
