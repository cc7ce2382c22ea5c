namespace Xueshi.Platform.Data;

/// <summary>A value type that a column keeps as <typeparamref name="TStored"/>; every implementation is mapped by convention.</summary>
public interface IStored<TSelf, TStored>
    where TSelf : struct, IStored<TSelf, TStored>
{
    TStored ToStored();

    static abstract TSelf FromStored(TStored stored);
}
