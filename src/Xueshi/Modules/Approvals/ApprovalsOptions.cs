namespace Xueshi.Modules.Approvals;

/// <summary>Settings of <c>Xueshi:Approvals</c>.</summary>
public sealed class ApprovalsOptions
{
    /// <summary>How many days a proposal waits for the second person; 7 unless set.</summary>
    public double Days { get; set; } = 7;

    public TimeSpan Life => TimeSpan.FromDays(Days);
}
