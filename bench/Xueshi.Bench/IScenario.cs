namespace Xueshi.Bench;

/// <summary>One question about speed or size, answered on a machine of its own with a PostgreSQL server of its own.</summary>
public interface IScenario
{
    /// <summary>As typed after <c>bin/bench</c>.</summary>
    string Name { get; }

    /// <summary>What is compared with what, in one line.</summary>
    string Question { get; }

    /// <summary>Measures, reports every figure, and answers the ratio that the last line prints.</summary>
    Task<double> MeasureAsync(Figures figures, CancellationToken ct);
}
