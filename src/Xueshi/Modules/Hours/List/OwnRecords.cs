using System.Data.Common;
using Xueshi.Modules.Hours.Model;
using Xueshi.Modules.Ledger.Model;
using Xueshi.Platform.Data;
using Xueshi.Platform.Web;

namespace Xueshi.Modules.Hours.List;

/// <summary>A person's own list as most people look at it: the latest records, which nothing narrows.</summary>
public sealed class OwnRecords : IReadAhead
{
    /// <summary>Those of <see cref="RecordScopes.OwnedBy"/>, one more than a page shows.</summary>
    private static readonly SelectsAhead Selects = new(
        $$"""
        SELECT id, category, course_name, year, form_code, institution_name, started_on, ended_on, declared_hours, recognized_hours, status, source, decided_at, decision_reason,
            appealed_at IS NOT NULL AND appeal_dismissed_at IS NULL, person_id, version
        FROM hours_learning_records WHERE person_id = {0} AND status <> {{(int)LearningRecordStatus.Deleted}} ORDER BY id DESC LIMIT {{RecordPageOf.Size + 1}};
        """);

    /// <summary>Null where the address asks for something else. No line repeats the person's name.</summary>
    public List<RecordRow>? Latest { get; private set; }

    public SelectsAhead? SelectsFor(HttpRequest request) => request.QueryString.HasValue ? null : Selects;

    public async Task TakeAsync(Together.Answers answers) => Latest = await answers.NextAsync(Read);

    private static RecordRow Read(DbDataReader row) => new(
        row.GetGuid(0), (SubjectCategory)row.GetInt32(1), row.GetString(2), new CeYear(row.GetInt32(3)), row.GetString(4), row.GetString(5), Day(row, 6), Day(row, 7),
        new CreditHours(row.GetInt32(8)), row.IsDBNull(9) ? null : new CreditHours(row.GetInt32(9)), (LearningRecordStatus)row.GetInt32(10), (RecordSource)row.GetInt32(11),
        row.IsDBNull(12) ? null : row.Moment(12), row.IsDBNull(13) ? null : row.GetString(13), row.GetBoolean(14), "", row.GetGuid(15), row.GetInt32(16));

    private static DateOnly? Day(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);
}
