using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Modules.Registry.Model.Identity;
using Xueshi.Modules.Registry.Search;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.HelpDesk;

/// <summary>办理情况查询: people by name or full ID number, present or former, organizations by part of name, former name or code, within the officer's scope. The journal keeps that somebody looked, not for what.</summary>
/// <param name="Text">As typed; posted, so that no number stands in an address.</param>
[Needs(RegistryPermissions.HelpDesk)]
public sealed record LookUp(Guid OperationId, string? Text) : ICommand;

/// <param name="Number">Masked.</param>
public sealed record FoundPerson(Guid Id, string Name, string Number, string? Employer);

public sealed record FoundOrganization(Guid Id, string Name, string Uscc, OrganizationStatus Status);

/// <summary>What was found; at most <see cref="LookUpHandler.Most"/> of each.</summary>
public sealed record LookedUp(IReadOnlyList<FoundPerson> People, IReadOnlyList<FoundOrganization> Organizations);

public sealed class LookUpHandler(XueshiDb db, OrganizationSearch search, UnitOfWork work, IdNumberVault vault, JournalWriter journal, IClock clock)
{
    public const int Most = 20;

    private const int Shortest = 2;

    public async Task<Outcome<LookedUp>> HandleAsync(LookUp command, Actor actor, CancellationToken ct)
    {
        var text = command.Text?.Trim() ?? "";
        if (text.Length < Shortest) return Refusal.Invalid("Text", "registry.look-up-short", "请填写至少两个字的姓名、单位名称，或完整的证件号码、统一社会信用代码。");
        var recorded = await work.RunAsync<bool>(command, actor, _ =>
        {
            journal.RecordAct(RegistryChanges.LookedUp, actor, actor.OrganizationId);
            return Task.FromResult<Outcome<bool>>(true);
        }, ct);
        if (recorded.FirstRefusal is { } refusal) return refusal;
        return new LookedUp(await PeopleAsync(text, actor, ct), await OrganizationsAsync(text, actor, ct));
    }

    private async Task<IReadOnlyList<FoundPerson>> PeopleAsync(string text, Actor actor, CancellationToken ct)
    {
        var (people, employments, former) = (db.People.AsNoTracking().HelpedBy(db, actor), db.Employments, db.FormerIdentities);
        var number = IdNumber.Read(null, text, clock.Today) is { IsDone: true } read ? vault.IndexOf(read.Value) : null;
        var found = await people.Where(p => p.MergedIntoId == null).Where(p => number != null
            ? p.IdNumberIndex == number || former.Any(f => f.PersonId == p.Id && f.IdNumberIndex == number)
            : p.Name.StartsWith(text) || former.Any(f => f.PersonId == p.Id && f.Name.StartsWith(text))).OrderBy(p => p.Id).Take(Most)
            .Select(p => new
            {
                Person = p,
                Employer = employments.Where(e => e.PersonId == p.Id && (e.Status == BindingStatus.Confirmed || e.Status == BindingStatus.TransferPending)).Select(e => e.Organization!.Name).FirstOrDefault(),
            }).ToListAsync(ct);
        return [.. found.Select(f => new FoundPerson(f.Person.Id, f.Person.Name, vault.Masked(f.Person), f.Employer))];
    }

    private async Task<IReadOnlyList<FoundOrganization>> OrganizationsAsync(string text, Actor actor, CancellationToken ct)
    {
        var found = await search.FindAsync(db.Organizations.AsNoTracking().HelpedBy(actor), text, Most, OrganizationSearch.ForPage, ct);
        return [.. found.Select(hit => new FoundOrganization(hit.Id, hit.Name, hit.Uscc, hit.Status))];
    }
}
