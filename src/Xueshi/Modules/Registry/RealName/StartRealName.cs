using Microsoft.EntityFrameworkCore;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Work;

namespace Xueshi.Modules.Registry.RealName;

/// <summary>去实名认证: hands name and number to the platform, which the journal keeps (个人信息保护法 第二十三条).</summary>
/// <param name="ReturnTo">Our own page for results.</param>
public sealed record StartRealName(string ReturnTo);

public sealed class StartRealNameHandler(XueshiDb db, RealNameChecks checks, IdNumberVault vault, JournalWriter journal)
{
    private static readonly Refusal NumberMissing = Refusal.Rule("registry.real-name-number-missing", "请先填写本人的证件号码，再办理实名认证。");

    public static readonly Refusal Unavailable = Refusal.Rule("registry.real-name-unavailable", "实名平台暂时无法使用，您的资料没有变化。请稍后再试，或用下面的其他方式确认。");

    /// <returns>Where to send the browser.</returns>
    public async Task<Outcome<string>> HandleAsync(StartRealName command, Actor actor, CancellationToken ct)
    {
        if (checks.Provider is not { } platform) return Refusal.NotFound;
        var person = await db.People.AsNoTracking().FirstAsync(p => p.Id == actor.PersonId, ct);
        if (vault.Open(person) is not { } number) return NumberMissing;
        journal.RecordAct(RegistryChanges.RealNameStarted, actor, person.Id, person.Id, new { platform = platform.Name });
        await db.SaveChangesAsync(ct);
        var address = await platform.StartAsync(new(person.Name, number, checks.Begin(person), command.ReturnTo), ct);
        return address is null ? Unavailable : address;
    }
}
