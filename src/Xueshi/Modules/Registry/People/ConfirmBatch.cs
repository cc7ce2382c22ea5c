using Microsoft.EntityFrameworkCore;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.People;

/// <summary>批量确认, from today on. Each request gets its own answer; what cannot be confirmed stays as it is.</summary>
[Needs(RegistryPermissions.ConfirmPeople)]
public sealed record ConfirmBatch(Guid OperationId, IReadOnlyList<ChosenRequest> Requests) : ICommand;

/// <summary>A row ticked on the desk, as it was then.</summary>
public sealed record ChosenRequest(Guid EmploymentId, int Version);

/// <param name="Name">Empty for a row that the employer may not see.</param>
/// <param name="Refusal">Null when the person was confirmed.</param>
public sealed record ConfirmAnswer(Guid EmploymentId, string Name, string? Refusal);

public sealed class ConfirmBatchHandler(XueshiDb db, UnitOfWork work, Confirmation confirmation)
{
    /// <summary>As many as a page of the desk shows several times over; a longer list is refused.</summary>
    public const int Most = 200;

    /// <returns>An answer per chosen row, in the order in which they were chosen.</returns>
    public Task<Outcome<List<ConfirmAnswer>>> HandleAsync(ConfirmBatch command, Actor actor, CancellationToken ct) =>
        work.RunAsync<List<ConfirmAnswer>>(command, actor, async now =>
        {
            if (command.Requests.Count == 0) return Refusal.Invalid("Requests", "registry.none-chosen", "请先勾选要确认的人员。");
            if (command.Requests.Count > Most) return Refusal.Invalid("Requests", "registry.too-many", $"一次最多确认 {Most} 人，请分批办理。");
            var batch = Guid.CreateVersion7(now);
            var ids = command.Requests.Select(r => r.EmploymentId).ToList();
            var requests = await db.Employments.OnDeskOf(actor).Include(e => e.Person).Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, ct);
            var answers = new List<ConfirmAnswer>(command.Requests.Count);
            foreach (var (id, version) in command.Requests.DistinctBy(r => r.EmploymentId))
            {
                if (!requests.TryGetValue(id, out var request))
                {
                    answers.Add(new(id, "", Refusal.NotFound.Message));
                    continue;
                }
                var refusal = request.Version != version
                    ? RegistryRefusals.Changed(request)
                    : await confirmation.ConfirmAsync(request, BeijingTime.DayOf(now), actor, Confirmation.ByEmployer, batch, now, ct);
                answers.Add(new(id, request.Person!.Name, refusal?.Message));
            }
            return answers;
        }, ct);
}
