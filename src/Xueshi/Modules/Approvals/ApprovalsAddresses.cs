namespace Xueshi.Modules.Approvals;

/// <summary>The addresses of this module's pages.</summary>
public static class ApprovalsAddresses
{
    public const string Proposals = "/approvals";

    public static string Of(Guid id) => $"{Proposals}/{id}";
}
