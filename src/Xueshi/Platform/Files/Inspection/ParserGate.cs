using System.Diagnostics;

namespace Xueshi.Platform.Files.Inspection;

/// <summary>
/// Runs decoders that cannot be interrupted: a few at once, each for a limited time. A place is given back when the decoder really
/// ends, not when we stop waiting for it, so that slow files cannot pile up.
/// </summary>
public sealed class ParserGate(FileLimits limits)
{
    // Deeply nested input needs room before the parser's own depth limit speaks.
    private const int StackBytes = 16 * 1024 * 1024;

    // Never disposed: a decoder may end, and give its place back, after everybody else has gone.
    private readonly SemaphoreSlim _places = new(limits.AtOnce);

    /// <exception cref="TimeoutException">The work took longer than <see cref="FileLimits.MaxTime"/>.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, T> work, CancellationToken ct)
    {
        await _places.WaitAsync(ct);
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct);
        deadline.CancelAfter(limits.MaxTime);
        var (token, began) = (deadline.Token, Stopwatch.GetTimestamp());
        new Thread(() => Run(work, result, token), StackBytes) { IsBackground = true, Name = "file parser" }.Start();
        try
        {
            var made = await result.Task.WaitAsync(token);
            // On a busy machine the deadline may be told later than the work was done.
            return Stopwatch.GetElapsedTime(began) <= limits.MaxTime ? made : throw TooSlow();
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw TooSlow();
        }

        TimeoutException TooSlow() => new($"Decoding took longer than {limits.MaxTime}.");
    }

    private void Run<T>(Func<CancellationToken, T> work, TaskCompletionSource<T> result, CancellationToken token)
    {
        try
        {
            result.SetResult(work(token));
        }
        catch (Exception e)
        {
            result.SetException(e);
        }
        finally
        {
            _places.Release();
        }
    }
}
