namespace Xueshi.Platform.Work;

/// <summary>How a use case ended: done with a value, or refused with at least one reason. The default value is not legal.</summary>
public readonly record struct Outcome<T>
{
    private readonly T? _value;

    private Outcome(T? value, IReadOnlyList<Refusal> refusals) => (_value, Refusals) = (value, refusals);

    /// <summary>Empty when the use case was done.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    public bool IsDone => Refusals.Count == 0;

    /// <exception cref="InvalidOperationException">The use case was refused.</exception>
    public T Value => IsDone ? _value! : throw new InvalidOperationException($"Refused: {Refusals[0].Code} — {Refusals[0].Message}");

    public Refusal? FirstRefusal => IsDone ? null : Refusals[0];

    public static Outcome<T> Done(T value) => new(value, []);

    public static Outcome<T> Refused(IReadOnlyList<Refusal> refusals) =>
        refusals.Count > 0 ? new(default, refusals) : throw new ArgumentException("A refusal needs a reason.", nameof(refusals));

    public static implicit operator Outcome<T>(T value) => Done(value);

    public static implicit operator Outcome<T>(Refusal refusal) => Refused([refusal]);

    public static implicit operator Outcome<T>(List<Refusal> refusals) => Refused(refusals);
}

/// <summary>The value of a use case that only answers that it was done.</summary>
public readonly record struct Done
{
    public static Outcome<Done> Outcome { get; } = Outcome<Done>.Done(default);
}
