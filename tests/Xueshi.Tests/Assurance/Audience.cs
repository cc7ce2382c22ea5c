namespace Xueshi.Tests.Assurance;

/// <summary>
/// Who may open what: for every route with an id, the thing of the story whose id it takes and who in the story may see that thing. All others get 404
/// (AZ-02). A route that is missing here fails the tests; add one line, with everybody who may open it.
/// </summary>
internal static class Audience
{
    /// <summary>Values of parameters that are no ids.</summary>
    public static readonly IReadOnlyDictionary<string, string> Fixed = new Dictionary<string, string> { ["Number"] = "2026", ["Year"] = "2026", ["page"] = "1", ["Page"] = "1", ["Name"] = "registry_people", ["Code"] = "4401" };

    private static readonly Entry[] All =
    [
        new("/certificates/{Id:guid}", Subject.Certificate, [Who.Holder, Who.Employer, Who.Hrss]),
        new("/certificates/{Id:guid}/print", Subject.Certificate, [Who.Holder, Who.Employer, Who.Hrss]),
        new("/certificates/{id:guid}/pdf", Subject.Certificate, [Who.Holder, Who.Employer, Who.Hrss]),
        new("/ledger/staff/{PersonId:guid}/{Number:int}", Subject.Person, [Who.Employer]),
        new("/register/organization/{Id:guid}", Subject.PendingOrganization, [Who.Applicant]),
        new("/registry/organizations/{Id:guid}/review", Subject.PendingOrganization, [Who.Hrss]),
        new("/registry/organizations/{Id:guid}", Subject.Organization, [Who.Hrss]),
        new("/registry/organizations/{Id:guid}/standing", Subject.Organization, [Who.Hrss]),
        new("/registry/organizations/{Id:guid}/move", Subject.Organization, [Who.Hrss]),
        new("/registry/organizations/{Id:guid}/duplicates", Subject.Organization, [Who.Hrss]),
        new("/registry/organizations/{Id:guid}/merge/{Other:guid}", Subject.Organization, [Who.Hrss], Subject.OtherOrganization),
        new("/registry/mergers/{Id:guid}", Subject.Merger, [Who.Hrss]),
        new("/registry/own/requests/{Id:guid}", Subject.OrganizationRequest, [Who.Employer]),
        new("/registry/requests/{Id:guid}", Subject.OrganizationRequest, [Who.Hrss, Who.Authority]),
        new("/registry/requests/{id:guid}/evidence", Subject.OrganizationRequest, [Who.Employer, Who.Hrss, Who.Authority]),
        new("/registry/requests/{id:guid}/evidence/pages/{page:int}", Subject.OrganizationRequest, [Who.Employer, Who.Hrss, Who.Authority]),
        new("/registry/organizations/{id:guid}/license", Subject.PendingOrganization, [Who.Hrss]),
        new("/registry/organizations/{id:guid}/license/pages/{page:int}", Subject.PendingOrganization, [Who.Hrss]),
        new("/registry/people/{Id:guid}", Subject.PendingEmployment, [Who.Employer]),
        new("/help-desk/people/{Id:guid}", Subject.Person, [Who.Hrss]),
        new("/help-desk/people/{Id:guid}/check", Subject.Person, [Who.Hrss]),
        new("/help-desk/recoveries/{Id:guid}", Subject.RecoveryRequest, [Who.Hrss]),
        new("/help-desk/organizations/{Id:guid}", Subject.Organization, [Who.Hrss]),
        new("/registry/overdue/{Id:guid}", Subject.PendingEmployment, [Who.Hrss]),
        new("/registry/rosters/{Id:guid}", Subject.Roster, [Who.Employer]),
        new("/registry/rosters/{id:guid}/failures", Subject.Roster, [Who.Employer]),
        new("/registry/missing-employers/{Id:guid}", Subject.MissingEmployer, [Who.Hrss]),
        new("/profile/corrections/{Id:guid}", Subject.Correction, [Who.Applicant]),
        new("/profile/corrections/{Id:guid}/edit", Subject.DraftCorrection, [Who.Holder]),
        new("/registry/corrections/{Id:guid}", Subject.Correction, [Who.Hrss]),
        new("/registry/corrections/{id:guid}/proofs/{fileId:guid}/", Subject.Correction, [Who.Hrss], Subject.CorrectionProof),
        new("/registry/corrections/{id:guid}/proofs/{fileId:guid}/pages/{page:int}", Subject.Correction, [Who.Hrss], Subject.CorrectionProof),
        new("/registry/duplicates/{Id:guid}", Subject.Duplicate, [Who.Hrss]),
        new("/registry/merges/{Id:guid}", Subject.Merge, [Who.Hrss]),
        new("/hours/records/{Id:guid}", Subject.ApprovedRecord, [Who.Holder]),
        new("/hours/records/{Id:guid}", Subject.DraftRecord, [Who.Holder]),
        new("/hours/records/{id:guid}/evidence/{fileId:guid}/", Subject.ReturnedRecord, [Who.Holder, Who.Employer, Who.Hrss], Subject.Proof),
        new("/hours/records/{id:guid}/evidence/{fileId:guid}/pages/{page:int}", Subject.ReturnedRecord, [Who.Holder, Who.Employer, Who.Hrss], Subject.Proof),
        new("/hours/records/{Id:guid}/edit", Subject.DraftRecord, [Who.Holder]),
        new("/hours/records/{Id:guid}/appeal", Subject.ReturnedRecord, [Who.Holder]),
        new("/hours/records/{Id:guid}/year", Subject.ApprovedRecord, [Who.Holder]),
        new("/hours/inspection/{Id:guid}", Subject.ApprovedRecord, [Who.Hrss]),
        new("/hours/desk/{Id:guid}", Subject.SubmittedRecord, [Who.Employer]),
        new("/administration/offices/{Id:guid}", Subject.Office, [Who.Platform]),
        new("/administration/accounts/{Id:guid}", Subject.Account, [Who.Platform]),
        new("/exports/{id:guid}", Subject.Export, [Who.Employer]),
        new("/approvals/{Id:guid}", Subject.Proposal, [Who.Hrss]),
        new("/registry/data-requests/{Id:guid}", Subject.DataRequest, [Who.Hrss]),
        new("/administration/offices/{Id:guid}/invite", Subject.Office, [Who.Platform]),
        new("/administration/members/{Id:guid}", Subject.OfficeMembership, [Who.Platform]),
        new("/administration/members/{Id:guid}", Subject.Membership, []),
        new("/administration/roles/{Id:guid}", Subject.Membership, [Who.Platform]),
        new("/members/{Id:guid}", Subject.Membership, [Who.Employer]),
        new("/account/role-invitations/{Id:guid}", Subject.RoleInvitation, [Who.Colleague]),
        new("/help-desk/organizations/{Id:guid}/administrator", Subject.Organization, [Who.Hrss]),
        new("/help-desk/role-invitations/{id:guid}/letter/pages/{page:int}", Subject.RoleInvitation, [Who.Hrss]),
        new("/exchange/imports/{Id:guid}", Subject.Import, [Who.Authority]),
        new("/exchange/imports/{id:guid}/failures", Subject.Import, [Who.Authority]),
    ];

    public static IReadOnlyList<Entry> Find(string pattern) => [.. All.Where(entry => entry.Pattern == pattern)];

    public static IEnumerable<string> Patterns => All.Select(entry => entry.Pattern);
}

/// <summary>One route, the thing it shows and who may open it.</summary>
/// <param name="Also">A second id of the address, in the order of its parameters.</param>
internal sealed record Entry(string Pattern, Subject Subject, Who[] Who, Subject? Also = null)
{
    public IReadOnlyDictionary<string, string> Values(Province province)
    {
        var values = new Dictionary<string, string>(Audience.Fixed);
        var subjects = new Queue<Subject>(Also is { } also ? [Subject, also] : [Subject]);
        foreach (System.Text.RegularExpressions.Match parameter in System.Text.RegularExpressions.Regex.Matches(Pattern, @"\{(?<name>\w+):guid\}"))
            values[parameter.Groups["name"].Value] = province[subjects.Dequeue()].ToString();
        return values;
    }
}
