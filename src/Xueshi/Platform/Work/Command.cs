namespace Xueshi.Platform.Work;

/// <summary>What a person or program asks for. The operation id comes with the form, so that a double click or a retry makes one change (RL-01).</summary>
public interface ICommand
{
    Guid OperationId { get; }
}
