using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.RealName;
using Xueshi.Platform.Security;
using Xueshi.Platform.Web;

namespace Xueshi.Modules.Access.RealName;

/// <summary>
/// Whether whoever acts for an organization must have proven who they are (管理员须实名; docs/decisions/0009-who-acts-for-others-has-proven-who-they-are.md).
/// </summary>
/// <param name="IsRequired"><c>Xueshi:RealName:Required</c>; without it, wherever there is a road to 已实名, outside the demonstration.</param>
/// <param name="OfficeCounts"><c>Xueshi:RealName:OfficeCounts</c>: an HR department that saw the document is as good, so that nobody has to use a network identity (国家网络身份认证公共服务管理办法).</param>
public sealed record RealNamePolicy(bool IsRequired, bool OfficeCounts)
{
    /// <exception cref="InvalidOperationException">Required, but there is no road to it: nobody could act for anybody.</exception>
    public static RealNamePolicy From(IServiceProvider provider)
    {
        var configuration = provider.GetRequiredService<IConfiguration>();
        var isPossible = provider.GetServices<IRealNameProvider>().Any() || provider.GetServices<IRealNameWay>().Any();
        var isRequired = configuration.GetValue("Xueshi:RealName:Required", isPossible && !provider.GetRequiredService<DemoMode>().IsOn);
        return isRequired && !isPossible
            ? throw new InvalidOperationException("Xueshi:RealName:Required 已开启，但没有配置任何实名途径（实名平台或省网厅账号）：所有管理员都将无法办理业务。")
            : new(isRequired, configuration.GetValue("Xueshi:RealName:OfficeCounts", true));
    }

    /// <summary>Whether somebody of this standing may act for an organization.</summary>
    public bool Accepts(IdentityLevel level, IdentityProof? proof) =>
        !IsRequired || level == IdentityLevel.Verified || OfficeCounts && level == IdentityLevel.Vouched && proof == IdentityProof.Office;
}
