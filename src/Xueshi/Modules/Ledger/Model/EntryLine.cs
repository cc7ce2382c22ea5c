namespace Xueshi.Modules.Ledger.Model;

/// <summary>What the yearly account needs to know of one ledger entry.</summary>
/// <param name="Id">Version 7, so that order of ids is order of posting.</param>
/// <param name="Category">公需、专业、选修</param>
/// <param name="Hours">Signed: a reversal carries the negative of what it takes back. In the unit of the year's requirement.</param>
/// <param name="SourceId">The record the entry comes from; one record is one item (门) of its category however many entries it has.</param>
/// <param name="Reverses">The entry that this one takes back.</param>
/// <param name="Part">专业分项; only on 专业科目.</param>
public readonly record struct EntryLine(
    Guid Id, SubjectCategory Category, CreditHours Hours, Guid SourceId, Guid? Reverses = null, ProfessionalPart Part = ProfessionalPart.None);
