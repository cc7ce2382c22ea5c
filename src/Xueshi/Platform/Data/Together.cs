using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Xueshi.Platform.Data;

/// <summary>
/// Several SELECTs in one trip to the database, for what is looked at most: a trip costs more than most of the statements that make it.
/// They are written out, in what both databases understand; tests on both hold them to the model.
/// </summary>
public static class Together
{
    /// <param name="selects">Ended by semicolons each; <c>{0}</c> is the first of the values.</param>
    /// <param name="read">Takes the answers in the order of the statements.</param>
    public static async Task<T> ReadTogetherAsync<T>(this XueshiDb db, string selects, object[] values, Func<Answers, Task<T>> read, CancellationToken ct)
    {
        var written = db.GetService<IRawSqlCommandBuilder>().Build(selects, values, db.Model);
        var sending = new RelationalCommandParameterObject(
            db.GetService<IRelationalConnection>(), written.ParameterValues, readerColumns: null, db, db.GetService<IRelationalCommandDiagnosticsLogger>(), CommandSource.FromSqlQuery);
        await using var reader = await written.RelationalCommand.ExecuteReaderAsync(sending, ct).ConfigureAwait(false);
        return await read(new Answers(reader.DbDataReader, ct)).ConfigureAwait(false);
    }

    /// <summary>UTC, as every moment is stored.</summary>
    public static DateTime Moment(this DbDataReader row, int column) => DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc);

    /// <summary>The answers to several statements, one after another.</summary>
    public sealed class Answers(DbDataReader reader, CancellationToken ct)
    {
        private bool _isFirst = true;

        /// <summary>All rows of the next statement's answer.</summary>
        public async Task<List<T>> NextAsync<T>(Func<DbDataReader, T> row)
        {
            if (!_isFirst) await reader.NextResultAsync(ct).ConfigureAwait(false);
            _isFirst = false;
            var rows = new List<T>();
            while (await reader.ReadAsync(ct).ConfigureAwait(false)) rows.Add(row(reader));
            return rows;
        }
    }
}
