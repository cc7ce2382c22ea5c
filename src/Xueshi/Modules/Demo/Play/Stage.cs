using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Access.Model;
using Xueshi.Modules.Access.Register;
using Xueshi.Modules.Demo.Acts;
using Xueshi.Modules.Demo.Story;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Registry.Codes;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Demo.Play;

/// <summary>Where acts are played: each in a scope of its own, as one request would be, at its own moment. Knows under which ids the story's people and things are stored.</summary>
public sealed class Stage(IServiceProvider services, DemoClock clock, Passwords passwords, Proofs proofs)
{
    /// <summary>Everybody of the story sits at this machine.</summary>
    private const string Origin = "127.0.0.1";

    public static readonly Actor Visitor = Actor.Visitor(Origin);

    private readonly ConcurrentDictionary<object, Guid> _ids = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<StoryPerson, Actor> _people = [];
    private readonly ConcurrentDictionary<Guid, Desk> _desks = [];

    public Proofs Proofs => proofs;

    public DateTime Now => clock.Now;

    public Guid NewOperation() => Guid.CreateVersion7(clock.Now);

    public async Task PlayAsync(Act act, CancellationToken ct)
    {
        clock.Set(act.At);
        await act.PlayAsync(this, ct);
    }

    /// <summary>Asks a handler.</summary>
    /// <param name="tolerated">Codes of refusals that belong to the story: somebody tries too early.</param>
    /// <returns>The default value when a tolerated refusal came.</returns>
    /// <exception cref="StoryException">Refused: the story and the rules disagree.</exception>
    public async Task<T> DoAsync<THandler, T>(Act act, Func<THandler, Task<Outcome<T>>> ask, params string[] tolerated)
        where THandler : notnull
    {
        await using var scope = services.CreateAsyncScope();
        var outcome = await ask(scope.ServiceProvider.GetRequiredService<THandler>());
        if (outcome.IsDone) return outcome.Value;
        if (tolerated.Contains(outcome.Refusals[0].Code)) return default!;
        throw new StoryException(act, $"{outcome.Refusals[0].Code}: {outcome.Refusals[0].Message}");
    }

    /// <summary>Asks a service that is no handler.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> ask) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Looks something up, as a page would before its form.</summary>
    public Task<T> LookAsync<T>(Func<XueshiDb, Task<T>> look) => WithAsync(look);

    public async Task<int> VersionAsync<TEntity>(object thing, CancellationToken ct) where TEntity : class, IVersioned =>
        (await VersionsAsync<TEntity>([thing], ct))[IdOf(thing)];

    public Task<Dictionary<Guid, int>> VersionsAsync<TEntity>(IReadOnlyList<object> things, CancellationToken ct) where TEntity : class, IVersioned
    {
        var ids = things.Select(IdOf).ToList();
        return LookAsync(db => db.Set<TEntity>().Where(e => ids.Contains(EF.Property<Guid>(e, "Id")))
            .Select(e => new { Id = EF.Property<Guid>(e, "Id"), e.Version }).ToDictionaryAsync(e => e.Id, e => e.Version, ct));
    }

    /// <summary>Version and proofs of a declaration, as its form would show them.</summary>
    public Task<(int Version, IReadOnlyList<Guid> Files)> EvidenceAsync(Declaration declaration, CancellationToken ct)
    {
        var id = IdOf(declaration);
        return LookAsync(async db =>
        {
            var record = await db.LearningRecords.AsNoTracking().Include(r => r.Evidence).SingleAsync(r => r.Id == id, ct);
            return (record.Version, (IReadOnlyList<Guid>)record.Evidence.ConvertAll(e => e.FileId));
        });
    }

    public void Keep(object thing, Guid id) => _ids[thing] = id;

    public Guid IdOf(object thing) => _ids[thing];

    public NewAccount AccountOf(StoryPerson person) => new(person.Name, person.IdNumber, person.Phone, person.UserName, passwords.Of(person));

    public void Enter(StoryPerson person, Guid accountId, Guid personId) =>
        _people[person] = new(accountId, personId, person.Name, null, Roles.Permissions[Role.Professional], Origin) { AuthenticatedAt = DateTime.MaxValue };

    public Actor ActorOf(StoryPerson person) => _people[person];

    /// <summary>Opens the desk of an employer or office.</summary>
    public void Open(object owner, Guid id, string name, string jurisdiction, Role role, int? sector = null)
    {
        Keep(owner, id);
        _desks[id] = new Desk(new ActingFor(id, name, role.Name(), JurisdictionTree.Guangdong.Find(jurisdiction)!.Path, sector), Roles.Permissions[role], []);
    }

    public void Seat(object owner, StoryPerson person) => _desks[IdOf(owner)].People.Add(person);

    /// <summary>Somebody in a role that has no desk of its own.</summary>
    public Actor ActorAs(StoryPerson person, StoryOffice office, Role role) => _people[person] with
    {
        Organization = new ActingFor(IdOf(office), office.Name, role.Name(), office.Place.Path, null),
        Permissions = Roles.Permissions[role],
    };

    /// <summary>Whoever acts for an employer or office; somebody else than the person concerned.</summary>
    public Actor ActorFor(object owner, StoryPerson? concerned = null) => ActorFor(IdOf(owner), concerned is null ? null : _people[concerned].PersonId);

    /// <exception cref="InvalidOperationException">Nobody but the person concerned sits at that desk.</exception>
    public Actor ActorFor(Guid organization, Guid? concernedId)
    {
        var desk = _desks[organization];
        var person = _people[desk.People.First(one => _people[one].PersonId != concernedId)];
        return person with { Organization = desk.Acting, Permissions = desk.Permissions };
    }

    /// <summary>Every row of a batch must have been accepted.</summary>
    public void MustBeClear(Act act, IEnumerable<string?> refusals)
    {
        if (refusals.FirstOrDefault(refusal => refusal is not null) is { } refusal) throw new StoryException(act, refusal);
    }

    private sealed record Desk(ActingFor Acting, FrozenSet<string> Permissions, List<StoryPerson> People);
}
