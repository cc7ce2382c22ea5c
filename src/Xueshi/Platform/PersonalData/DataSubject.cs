namespace Xueshi.Platform.PersonalData;

/// <summary>Whose data are asked for.</summary>
/// <param name="ProvenNumberIndex">Blind index of the ID number; null while it is a mere claim, which must not open what others filed under the number.</param>
public sealed record DataSubject(Guid PersonId, Guid AccountId, byte[]? ProvenNumberIndex);
