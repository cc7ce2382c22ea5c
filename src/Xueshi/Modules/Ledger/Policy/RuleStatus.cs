namespace Xueshi.Modules.Ledger.Policy;

/// <summary>How well a rule is founded.</summary>
public enum RuleStatus
{
    /// <summary>From a regulation or an official notice.</summary>
    Official = 1,

    /// <summary>Reported by others; the original is missing.</summary>
    Secondary = 2,

    /// <summary>Set by this system until the authority decides.</summary>
    Assumption = 3,
}
