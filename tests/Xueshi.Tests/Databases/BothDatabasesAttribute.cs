using System.Reflection;
using Xueshi.Platform.Data;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Xueshi.Tests.Databases;

/// <summary>
/// Runs a theory on SQLite and on PostgreSQL; the first parameter is the <see cref="DatabaseKind"/>, those after it take <paramref name="values"/>.
/// A database that cannot be started fails the test; nothing is skipped.
/// </summary>
public sealed class BothDatabasesAttribute(params object?[] values) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([new TheoryDataRow([DatabaseKind.Sqlite, .. values]), new TheoryDataRow([DatabaseKind.Postgres, .. values])]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
