using Xueshi.Platform.Data;
using Xueshi.Platform.Files.Storage;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Messages;
using Xueshi.Platform.Web.ParkedForms;
using Xueshi.Platform.Work;

namespace Xueshi.Platform.PersonalData;

/// <summary>What the platform keeps about people.</summary>
internal static class PlatformTables
{
    public static readonly PersonalTable[] All =
    [
        // What somebody did about others is those others' history; their own history has it.
        PersonalTable.Of<JournalEntry>("journal_entries", (db, who) => db.Set<JournalEntry>()
            .Where(e => e.PersonId == who.PersonId || (e.PersonId == null && e.ActorId == who.AccountId)).OrderByDescending(e => e.Id)),
        PersonalTable.Of<StoredFile>("platform_stored_files", (db, who) => db.Set<StoredFile>().Where(f => f.OwnerId == who.PersonId).OrderByDescending(f => f.Id)),
        PersonalTable.Of<InboxMessage>("platform_inbox", (db, who) => db.Set<InboxMessage>().Where(m => m.PersonId == who.PersonId).OrderByDescending(m => m.Id)),
        PersonalTable.Of<Operation>("platform_operations", (db, who) => db.Set<Operation>().Where(o => o.AccountId == who.AccountId).OrderByDescending(o => o.Id))
            .Withholding("digest", "提交内容的带密钥摘要，只用于识别重复提交"),
        PersonalTable.Of<ParkedForm>("platform_parked_forms", (db, who) => db.Set<ParkedForm>().Where(f => f.AccountId == who.AccountId).OrderByDescending(f => f.Id))
            .Withholding("fields", "登录后打开原页面即可取回，一日后删除"),
        PersonalTable.NotByPerson("platform_outbox", "号码和正文加密，不按人归集，发出后即清空"),
        PersonalTable.NotByPerson("platform_data_protection_keys", "系统的密钥，不含个人信息"),
    ];
}
