using Xueshi.Platform.Data;

namespace Xueshi.Platform.Web;

/// <summary>
/// What a page shows of the person who asks, read in the trip that reads their session: a trip costs more than most statements, and a page that reads while it is drawn
/// is put aside and finished later on another thread. For the few pages asked for most that is worth sparing.
/// </summary>
public interface IReadAhead
{
    /// <returns>Null where the address asks for something else, which the page then reads itself.</returns>
    SelectsAhead? SelectsFor(HttpRequest request);

    /// <summary>Takes the answers in the order of the statements. Of a session that was ended they are empty; what is read for one that timed out is shown to nobody.</summary>
    Task TakeAsync(Together.Answers answers);
}

/// <param name="Selects">Ended by semicolons each; <c>{0}</c> is the person who asks, <c>{1}</c> the first of the values. Always the same text for a page.</param>
public sealed record SelectsAhead(string Selects, params object[] Values);

/// <summary>Stands on a page whose <typeparamref name="T"/>, a scoped service, is to be read ahead.</summary>
public sealed class ReadAheadAttribute<T> : ReadAheadAttribute
    where T : IReadAhead
{
    public override IReadAhead Of(HttpContext http) => http.RequestServices.GetRequiredService<T>();
}

[AttributeUsage(AttributeTargets.Class)]
public abstract class ReadAheadAttribute : Attribute
{
    public abstract IReadAhead Of(HttpContext http);
}
