namespace Xueshi.Modules.Access.SecondFactor;

/// <summary>
/// Whether whoever acts for an organization needs a second factor (<c>Xueshi:SecondFactor:Required</c>, on outside the demonstration; GB/T 22239-2019 8.1.4.1 d).
/// Where it is not required it is recommended.
/// </summary>
public sealed record SecondFactorPolicy(bool IsRequired);

/// <summary>Marks what is open to somebody who has yet to set up the second factor that their roles require.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BeforeSecondFactorAttribute : Attribute;
