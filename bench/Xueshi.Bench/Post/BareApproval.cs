using Npgsql;
using NpgsqlTypes;

namespace Xueshi.Bench.Post;

/// <summary>The statements of approving a record, prepared, without any of the application.</summary>
internal static class BareApproval
{
    private const string FindRecord =
        """
        SELECT r.*, COALESCE((SELECT s.sector FROM registry_series_periods s WHERE s.person_id = r.person_id AND s.from_year <= r.year ORDER BY s.from_year DESC LIMIT 1), 1)
        FROM hours_learning_records r WHERE r.recognizer_id = $1 AND r.status NOT IN (1, 7) AND r.id = $2 LIMIT 1
        """;

    private const string FindAccount =
        """
        SELECT a.*, e.* FROM (SELECT * FROM ledger_annual_accounts WHERE person_id = $1 AND year = $2 LIMIT 1) a
        LEFT JOIN ledger_entries e ON e.person_id = a.person_id AND e.year = a.year ORDER BY a.id
        """;

    private const string Remember = "INSERT INTO platform_operations (id, account_id, answer, at, digest) VALUES ($1, $2, $3, $4, $5)";

    private const string Journal =
        """
        INSERT INTO journal_entries (id, actor_id, actor_name, after, at, batch_id, before, facts, kind, organization_id, organization_name, origin, person_id, reason, subject_id)
        VALUES ($1, $2, '审核员', $3, $4, NULL, $3, $5, 'hours.approved', $6, '明珠测试单位', '127.0.0.1', $7, NULL, $8)
        """;

    private const string Enter =
        """
        INSERT INTO ledger_entries (id, category, hours, part, person_id, posted_at, posted_by, reverses_id, revision, rule_version, source_id, source_kind, year)
        VALUES ($1, 3, 1800, 0, $2, $3, $4, NULL, 1, 'general-2021', $5, 'record', $6)
        """;

    private const string Approve =
        """
        UPDATE hours_learning_records SET decided_at = $1, decided_by = $2, decided_by_name = '审核员', decided_for = '明珠测试单位', recognized_hours = 1800, revision = 1, status = 4, version = 2
        WHERE id = $3 AND version = 1
        """;

    private const string Show =
        """
        UPDATE ledger_annual_accounts SET elective_hours = 1800, elective_items = 1, total_hours = 6000, updated_at = $1, version = 2 WHERE id = $2 AND version = 1
        """;

    public static async Task RunAsync(NpgsqlDataSource pool, Guid organization, Guid record, CancellationToken ct)
    {
        var now = DateTime.UnixEpoch.AddYears(56);
        await using var connection = await pool.OpenConnectionAsync(ct);
        var (person, year) = await ReadAsync(connection, FindRecord, reader => (reader.GetGuid(reader.GetOrdinal("person_id")), reader.GetInt32(reader.GetOrdinal("year"))), ct, organization, record);
        var account = await ReadAsync(connection, FindAccount, reader => reader.GetGuid(0), ct, person, year);

        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var batch = new NpgsqlBatch(connection, transaction);
        var digest = new byte[32];
        Add(Journal, Guid.CreateVersion7(), organization, digest, now, """{"course":"科技文献检索与论文写作","year":"2026","category":"个人选修科目","hours":"18 学时"}""", organization, person, record);
        Add(Enter, Guid.CreateVersion7(), person, now, organization, record, year);
        Add(Remember, Guid.CreateVersion7(), organization, "\"" + record + "\"", now, digest);
        Add(Approve, now, organization, record);
        Add(Show, now, account);
        await batch.PrepareAsync(ct);
        await batch.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);

        void Add(string sql, params object[] values) => batch.BatchCommands.Add(Filled(new NpgsqlBatchCommand(sql), values));
    }

    private static async Task<T> ReadAsync<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read, CancellationToken ct, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.PrepareAsync(ct);
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct)) throw new InvalidOperationException("The row is not there.");
        return read(reader);
    }

    private static NpgsqlBatchCommand Filled(NpgsqlBatchCommand command, object[] values)
    {
        foreach (var value in values)
            command.Parameters.Add(value is DateTime moment ? new NpgsqlParameter { Value = moment, NpgsqlDbType = NpgsqlDbType.TimestampTz } : new NpgsqlParameter { Value = value });
        return command;
    }
}
