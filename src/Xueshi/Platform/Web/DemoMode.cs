namespace Xueshi.Platform.Web;

/// <summary>演示环境: synthetic people, sign-ins printed at start, loopback only. Off unless <c>Xueshi:Demo</c> says so.</summary>
public sealed record DemoMode(bool IsOn);
