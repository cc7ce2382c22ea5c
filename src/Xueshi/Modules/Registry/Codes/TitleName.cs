namespace Xueshi.Modules.Registry.Codes;

/// <summary>专业技术任职资格: one title.</summary>
/// <param name="Code">The series and two digits: 0501.</param>
/// <param name="Name">正高级工程师</param>
/// <param name="Level">正高级 down to 员级</param>
/// <param name="Specialty">The only specialty that has it; null when the whole series does.</param>
/// <param name="Obsolete">Whether only old data may carry it.</param>
public sealed record TitleName(string Code, string Name, TitleLevel Level, string? Specialty = null, bool Obsolete = false);
