using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.PersonalData;

namespace Xueshi.Modules.Registry;

/// <summary>What the registry keeps about people.</summary>
public static class RegistryTables
{
    /// <summary>Of two people who were taken for one, and may be two.</summary>
    private const string Perhaps = "可能是他人的内部编号";

    public static readonly PersonalTable[] All =
    [
        PersonalTable.Of<Person>("registry_people", (db, who) => db.People.Where(p => p.Id == who.PersonId))
            .Opening<Person>("id_number", Person.IdNumberPlace, p => (p.IdNumber, p.Id)) with { CorrectedAt = "/profile" },
        PersonalTable.Of<PersonProfile>("registry_profiles", (db, who) => db.Profiles.Where(p => p.Id == who.PersonId)) with { CorrectedAt = "/profile" },
        PersonalTable.Of<SeriesPeriod>("registry_series_periods", (db, who) => db.SeriesPeriods.Where(p => p.PersonId == who.PersonId).OrderByDescending(p => p.FromYear)) with { CorrectedAt = "/profile" },
        PersonalTable.Of<Employment>("registry_employments", (db, who) => db.Employments.Where(e => e.PersonId == who.PersonId).OrderByDescending(e => e.Id)) with { CorrectedAt = "/profile/employer" },
        PersonalTable.Of<Invitation>("registry_invitations", (db, who) => db.Invitations
                .Where(i => i.IdNumberIndex == who.ProvenNumberIndex || db.Set<Employment>().Any(e => e.Id == i.EmploymentId && e.PersonId == who.PersonId)).OrderByDescending(i => i.Id))
            .Opening<Invitation>("id_number", Invitation.IdNumberPlace, i => (i.IdNumber, i.Id)).Opening<Invitation>("phone", Invitation.PhonePlace, i => (i.Phone, i.Id)) with { CorrectedAt = "/profile/employer" },
        PersonalTable.Of<RosterRow>("registry_roster_rows", (db, who) => db.RosterRows.Where(r => who.ProvenNumberIndex != null && r.IdNumberIndex == who.ProvenNumberIndex).OrderByDescending(r => r.Id))
            .Opening<RosterRow>("id_number", Invitation.IdNumberPlace, r => (r.IdNumber, r.Id)).Opening<RosterRow>("phone", Invitation.PhonePlace, r => (r.Phone, r.Id)),
        PersonalTable.Of<Roster>("registry_rosters", (db, who) => db.Rosters.Where(r => r.ActingPersonId == who.PersonId).OrderByDescending(r => r.Id))
            .Withholding("content", "单位的名册文件，含他人信息，读完即删"),
        PersonalTable.Of<MissingEmployer>("registry_missing_employers", (db, who) => db.MissingEmployers.Where(m => m.PersonId == who.PersonId).OrderByDescending(m => m.Id)),
        PersonalTable.Of<Correction>("registry_corrections", (db, who) => db.Corrections.Where(c => c.PersonId == who.PersonId).OrderByDescending(c => c.Id))
            .Opening<Correction>("id_number", Correction.IdNumberPlace, c => (c.IdNumber, c.Id)) with { CorrectedAt = "/profile/corrections" },
        PersonalTable.Of<CorrectionProof>("registry_correction_proofs", (db, who) => db.Set<CorrectionProof>()
            .Where(p => db.Set<Correction>().Any(c => c.Id == p.CorrectionId && c.PersonId == who.PersonId)).OrderBy(p => p.FileId)) with { CorrectedAt = "/profile/corrections" },
        PersonalTable.Of<FormerIdentity>("registry_former_identities", (db, who) => db.FormerIdentities.Where(f => f.PersonId == who.PersonId).OrderByDescending(f => f.Id))
            .Opening<FormerIdentity>("id_number", FormerIdentity.IdNumberPlace, f => (f.IdNumber, f.Id)),
        PersonalTable.Of<DataRequest>("registry_data_requests", (db, who) => db.DataRequests.Where(r => r.PersonId == who.PersonId).OrderByDescending(r => r.Id)),
        PersonalTable.Of<Organization>("registry_organizations", (db, who) => db.Organizations.Where(o => o.RegisteredById == who.PersonId).OrderByDescending(o => o.Id))
            .Opening<Organization>("contact_phone", Organization.ContactPhonePlace, o => (o.ContactPhone, o.Id)),
        PersonalTable.Of<OrganizationRequest>("registry_organization_requests", (db, who) => db.Set<OrganizationRequest>().Where(r => r.RequestedById == who.PersonId).OrderByDescending(r => r.Id))
            .Withholding("legal_representative", "他人姓名"),
        PersonalTable.Of<Merger>("registry_mergers", (db, who) => db.Set<Merger>().Where(m => m.ActingPersonId == who.PersonId).OrderByDescending(m => m.Id))
            .Withholding("fields", "单位的登记内容，含他人的联系方式"),
        PersonalTable.Of<Duplicate>("registry_duplicates", (db, who) => db.Duplicates.Where(d => d.FirstId == who.PersonId || d.SecondId == who.PersonId).OrderByDescending(d => d.Id))
            .Withholding("first_id", Perhaps).Withholding("second_id", Perhaps),
        PersonalTable.Of<PersonMerge>("registry_merges", (db, who) => db.Merges.Where(m => m.SurvivorId == who.PersonId || m.AbsorbedId == who.PersonId).OrderByDescending(m => m.Id))
            .Withholding("survivor_id", Perhaps).Withholding("absorbed_id", Perhaps).Withholding("survivor_was_id", Perhaps).Withholding("absorbed_was_id", Perhaps),
        PersonalTable.Of<MergeStep>("registry_merge_steps", (db, who) => db.Set<MergeStep>()
                .Where(s => db.Set<PersonMerge>().Any(m => m.Id == s.MergeId && (m.SurvivorId == who.PersonId || m.AbsorbedId == who.PersonId))).OrderByDescending(s => s.MergeId).ThenBy(s => s.RowId))
            .Withholding("row_id", Perhaps),
    ];
}
