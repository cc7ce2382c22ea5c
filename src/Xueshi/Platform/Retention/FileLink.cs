using Xueshi.Platform.Data;

namespace Xueshi.Platform.Retention;

/// <summary>A column by which a module holds on to stored files; a file that none of them names is not needed.</summary>
/// <param name="Row">The entity.</param>
/// <param name="Of">The files it names.</param>
public sealed record FileLink(Type Row, Func<XueshiDb, IQueryable<Guid>> Of);
