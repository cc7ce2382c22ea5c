using Xueshi.Platform.Challenges;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Web;
using Xueshi.Platform.Web.ParkedForms;
using Xueshi.Platform.Work;

namespace Xueshi.Platform.Retention;

public static class RetentionPlatform
{
    public static IServiceCollection AddRetention(this IServiceCollection services) => services
        .AddScoped<Retaining>()
        .AddExpiring<Operation>("operations", (db, before) => db.Set<Operation>().Where(o => o.At < before).OrderBy(o => o.At).ThenBy(o => o.Id))
        .AddExpiring<ParkedForm>("parked-forms", (db, before) => db.Set<ParkedForm>().Where(f => f.At < before).OrderBy(f => f.At).ThenBy(f => f.Id))
        .AddExpiring<OutboxMessage>("outbox", (db, before) => db.Set<OutboxMessage>().Where(m => m.State != MessageState.Pending && m.EndedAt < before).OrderBy(m => m.Id))
        .AddExpiring<SpentChallenge>("spent-challenges", (db, before) => db.Set<SpentChallenge>().Where(c => c.EndsAt < before).OrderBy(c => c.Id))
        .AddExpiring<RateCounter>("rate-counters", (db, before) => db.Set<RateCounter>().Where(c => c.EndsAt < before).OrderBy(c => c.Id))
        .AddScoped<IRetained, UnlinkedFiles>().AddScoped<IRetained, OrphanedContents>();
}
