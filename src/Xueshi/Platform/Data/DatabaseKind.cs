namespace Xueshi.Platform.Data;

public enum DatabaseKind
{
    /// <summary>Embedded, the default: one file under <c>var/</c>.</summary>
    Sqlite,

    /// <summary>For production.</summary>
    Postgres,
}
