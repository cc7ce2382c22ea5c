namespace Xueshi.Modules.Registry.Overdue;

/// <summary>Settings of <c>Xueshi:Answers</c>: how long an employer may take to answer a person's request.</summary>
public sealed class AnswerOptions
{
    /// <summary>Working days after the day of the request; then the HR department of the jurisdiction may decide. 10 unless set.</summary>
    public int Days { get; set; } = 10;

    /// <summary>Working days after which the employer is reminded; 7 unless set.</summary>
    public int RemindAfter { get; set; } = 7;

    /// <summary>Days off from Monday to Friday, by the State Council's yearly notice: 2026-10-01.</summary>
    public IReadOnlyList<DateOnly> Holidays { get; set; } = [];

    /// <summary>Saturdays and Sundays that are worked, by the same notice.</summary>
    public IReadOnlyList<DateOnly> Workdays { get; set; } = [];
}
