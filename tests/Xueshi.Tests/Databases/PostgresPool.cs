using System.Collections.Concurrent;
using Npgsql;

namespace Xueshi.Tests.Databases;

/// <summary>
/// Databases of PostgreSQL that one test after another uses. To copy the template means a thousand files each time; to put back what a test has changed means a
/// few statements. A database whose tables, triggers or settings a test has changed is dropped instead.
/// </summary>
internal static class PostgresPool
{
    private const string Keep = """
        CREATE SCHEMA pristine;
        DO $$
        DECLARE t name;
        DECLARE filled boolean;
        BEGIN
          FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
            EXECUTE format('SELECT EXISTS (SELECT FROM public.%I)', t) INTO filled;
            IF filled THEN EXECUTE format('CREATE TABLE pristine.%I AS TABLE public.%I', t, t); END IF;
          END LOOP;
        END $$;
        """;

    // Triggers keep the ledger and the journal from losing rows; a replica's session fires none, nor does it check foreign keys.
    private const string PutBack = """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();
        SET session_replication_role = replica;
        DO $$
        DECLARE t name;
        DECLARE filled boolean;
        BEGIN
          FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
            EXECUTE format('SELECT EXISTS (SELECT FROM public.%I)', t) INTO filled;
            IF filled THEN EXECUTE format('DELETE FROM public.%I', t); END IF;
          END LOOP;
          FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'pristine' LOOP
            EXECUTE format('INSERT INTO public.%I SELECT * FROM pristine.%I', t, t);
          END LOOP;
          FOR t IN SELECT sequencename FROM pg_sequences WHERE schemaname = 'public' LOOP
            EXECUTE format('ALTER SEQUENCE public.%I RESTART', t);
          END LOOP;
        END $$;
        """;

    private const string Shape = """
        SELECT md5(concat(
          (SELECT string_agg(format('%s %s %s', relname, relkind, relnatts), ',' ORDER BY relname) FROM pg_class WHERE relnamespace = 'public'::regnamespace),
          (SELECT string_agg(format('%s %s', tgrelid::regclass, tgname), ',' ORDER BY tgrelid::regclass::text, tgname) FROM pg_trigger WHERE NOT tgisinternal),
          (SELECT string_agg(proname, ',' ORDER BY proname) FROM pg_proc WHERE pronamespace = 'public'::regnamespace),
          (SELECT string_agg(setconfig::text, ',') FROM pg_db_role_setting WHERE setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database()))))
        """;

    private static readonly ConcurrentBag<string> _free = [];
    private static string? _shape;
    private static int _made;
    private static int _taken;

    /// <summary>Has the template remember its rows and its shape.</summary>
    public static async Task PrepareAsync(string template)
    {
        await using var connection = new NpgsqlConnection(template);
        await connection.OpenAsync();
        await RunAsync(connection, Keep);
        _shape = await ShapeAsync(connection);
    }

    /// <returns>The connection string of a database that nobody else uses. No two are the same, so that nobody gets a connection that was made for the test before.</returns>
    public static async Task<string> TakeAsync()
    {
        var database = _free.TryTake(out var free) ? free : await CopyAsync($"pooled_{Interlocked.Increment(ref _made)}");
        return new NpgsqlConnectionStringBuilder(database) { ApplicationName = $"test {Interlocked.Increment(ref _taken)}" }.ConnectionString;
    }

    /// <returns>The connection string of a new copy of the template.</returns>
    public static async Task<string> CopyAsync(string ending)
    {
        var (server, template) = await Templates.PostgresAsync();
        await server.ExecuteAsync($"CREATE DATABASE {template}_{ending} TEMPLATE {template}");
        return Bounded(server.ConnectionString($"{template}_{ending}"));
    }

    public static async Task ReturnAsync(string connectionString)
    {
        await using var used = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(used);
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        if (await IsPutBackAsync(connection)) _free.Add(connectionString);
        else await (await Templates.PostgresAsync()).Server.ExecuteAsync($"DROP DATABASE {connection.Database} WITH (FORCE)");
    }

    // Many tests share one server, which accepts a bounded number of connections.
    public static string Bounded(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = 20, IncludeErrorDetail = true }.ConnectionString;

    private static async Task<bool> IsPutBackAsync(NpgsqlConnection connection)
    {
        try
        {
            await connection.OpenAsync();
            if (await ShapeAsync(connection) != _shape) return false;
            await RunAsync(connection, PutBack);
            return true;
        }
        catch (PostgresException)
        {
            return false;
        }
        finally
        {
            await connection.CloseAsync();
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> ShapeAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(Shape, connection);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
