using System.Collections.Frozen;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Modules.Ledger.Policy;
using Xueshi.Modules.Registry.Model;
using Xueshi.Platform.Security;

namespace Xueshi.Bench.Data;

/// <summary>
/// A population without names or numbers of anybody: each person employed, with eight recognized records over the four years 2023 to 2026 and their
/// accounts. The same index gives the same rows.
/// </summary>
public sealed class BenchPeople(Guid organizationId, CePolicy policy)
{
    public const int RecordsEach = 8;

    public const int FirstYear = 2023;

    private static readonly DateTime Registered = new(2022, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly Actor _reviewer = new(
        IdOf(0, 9), IdOf(0, 8), "审核员", new ActingFor(organizationId, "明珠测试单位", "单位管理员", "/44/", null), FrozenSet<string>.Empty, "");

    /// <param name="kind">Tells the tables apart; below 16.</param>
    public static Guid IdOf(int person, int kind, int order = 0) =>
        new(0x01800000 + (person >> 8), (short)((person & 0xFF) << 8 | order), (short)(0x7000 | kind), 0x80, 0, 0, 0, 0, 0, 0, (byte)kind);

    public Person Person(int index) => new()
    {
        Id = IdOf(index, 0),
        Name = $"测试{index:0000000}",
        IdType = Modules.Registry.Model.Identity.IdType.ResidentId,
        IdentityLevel = IdentityLevel.Vouched,
        IdNumberIndex = BitConverter.GetBytes((long)index),
        Series = "工程技术（电子工程）",
        RegisteredAt = Registered,
    };

    public IEnumerable<LearningRecord> Records(int index) => Enumerable.Range(0, RecordsEach).Select(order => Approved(index, order));

    public IEnumerable<AnnualAccount> Accounts(int index) => Enumerable.Range(0, RecordsEach / 2).Select(order => Account(index, new CeYear(FirstYear + order)));

    /// <summary>A record that waits for its reviewer.</summary>
    public LearningRecord Submitted(int index, int order)
    {
        var year = FirstYear + order / 2;
        var record = new LearningRecord
        {
            Id = IdOf(index, 1, order),
            PersonId = IdOf(index, 0),
            Year = new CeYear(year),
            Category = order % 2 == 0 ? SubjectCategory.Professional : SubjectCategory.Elective,
            CourseName = order % 2 == 0 ? "面向第五代移动通信的射频前端设计高级研修" : "科技文献检索与论文写作",
            Series = "工程技术（电子工程）",
            FormCode = "online",
            StartedOn = new DateOnly(year, 3 + order % 2, 1),
            EndedOn = new DateOnly(year, 3 + order % 2, 12),
            DeclaredHours = CreditHours.Of(order % 2 == 0 ? 42 : 18),
            InstitutionName = "粤海演示培训中心",
            Source = RecordSource.Declared,
            Status = LearningRecordStatus.Draft,
            CreatedAt = new DateTime(year, 5, 1, 0, 0, 0, DateTimeKind.Utc),
        };
        record.Submit(organizationId, record.CreatedAt);
        return record;
    }

    public IEnumerable<LedgerEntry> Entries(int index) => Records(index).Select((record, order) => new LedgerEntry
    {
        Id = IdOf(index, 2, order),
        PersonId = record.PersonId,
        Year = record.Year,
        Category = record.Category,
        Hours = record.DeclaredHours,
        SourceKind = LearningRecord.LedgerSource,
        SourceId = record.Id,
        Revision = 1,
        RuleVersion = "general-2021",
        PostedAt = record.CreatedAt,
        PostedBy = _reviewer.AccountId,
    });

    private LearningRecord Approved(int index, int order)
    {
        var record = Submitted(index, order);
        record.Approve(record.DeclaredHours, null, _reviewer, record.CreatedAt);
        return record;
    }

    private AnnualAccount Account(int index, CeYear year)
    {
        var account = new AnnualAccount { Id = IdOf(index, 3, year.Value - FirstYear), PersonId = IdOf(index, 0), Year = year, Sector = Sector.General, Series = "工程技术（电子工程）" };
        account.Show(YearAccount.Of(Entries(index).Where(entry => entry.Year == year), policy.Requirement(year, Sector.General)), Registered);
        return account;
    }
}
