namespace Xueshi.Modules.Registry.Corrections;

/// <summary>The steps of a request, for the person who makes it.</summary>
public static class CorrectionSteps
{
    public static readonly IReadOnlyList<string> Names = ["更正内容、理由和证明", "核对", "等待办理"];
}
