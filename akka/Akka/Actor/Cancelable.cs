namespace Akka.Actor;

/// <summary>A switch that is thrown once. The token is made when somebody asks for it: most timers are never cancelled through one.</summary>
public class Cancelable : ICancelable, IDisposable
{
    private static readonly Action<object?> CancelLinked = state => ((Cancelable)state!).Cancel();

    private readonly IActionScheduler? _scheduler;
    private CancellationTokenSource? _source;
    private ScheduledWork? _work;
    private int _canceled;

    public Cancelable(IActionScheduler scheduler) => _scheduler = scheduler;

    public Cancelable(IActionScheduler scheduler, TimeSpan delay) : this(scheduler) => CancelAfter(delay);

    public Cancelable(IScheduler scheduler) : this(scheduler.Advanced) { }

    public Cancelable(IScheduler scheduler, TimeSpan delay) : this(scheduler.Advanced, delay) { }

    public Cancelable(IScheduler scheduler, int millisecondsDelay) : this(scheduler.Advanced, TimeSpan.FromMilliseconds(millisecondsDelay)) { }

    public bool IsCancellationRequested => Volatile.Read(ref _canceled) != 0;

    public bool IsDisposed { get; private set; }

    public CancellationToken Token
    {
        get
        {
            var source = _source;
            if (source is null)
            {
                var created = new CancellationTokenSource();
                source = Interlocked.CompareExchange(ref _source, created, null) ?? created;
                if (IsCancellationRequested) source.Cancel();
            }
            return source.Token;
        }
    }

    public static ICancelable CreateCanceled()
    {
        var canceled = new Cancelable((IActionScheduler)null!);
        canceled.Cancel();
        return canceled;
    }

    public static ICancelable CreateLinkedCancelable(IScheduler scheduler, params ICancelable[] cancelables) =>
        CreateLinkedCancelable(scheduler.Advanced, cancelables);

    public static ICancelable CreateLinkedCancelable(IActionScheduler scheduler, params ICancelable[] cancelables) =>
        CreateLinkedCancelable(scheduler, cancelables.Select(c => c.Token).ToArray());

    public static ICancelable CreateLinkedCancelable(IScheduler scheduler, params CancellationToken[] cancellationTokens) =>
        CreateLinkedCancelable(scheduler.Advanced, cancellationTokens);

    public static ICancelable CreateLinkedCancelable(IActionScheduler scheduler, params CancellationToken[] cancellationTokens)
    {
        var linked = new Cancelable(scheduler);
        foreach (var token in cancellationTokens) token.UnsafeRegister(CancelLinked, linked);
        return linked;
    }

    public void Cancel() => Cancel(throwOnFirstException: false);

    public void Cancel(bool throwOnFirstException)
    {
        if (Interlocked.Exchange(ref _canceled, 1) != 0) return;
        Interlocked.Exchange(ref _work, null)?.Remove();
        Volatile.Read(ref _source)?.Cancel(throwOnFirstException);
    }

    public void CancelAfter(TimeSpan delay)
    {
        if (_scheduler is null) throw new InvalidOperationException("No scheduler to cancel with.");
        _scheduler.ScheduleOnce(delay, Cancel, this);
    }

    public void CancelAfter(int millisecondsDelay) => CancelAfter(TimeSpan.FromMilliseconds(millisecondsDelay));

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (IsDisposed || !disposing) return;
        IsDisposed = true;
        Volatile.Read(ref _source)?.Dispose();
    }

    /// <summary>The timer that this switch stops: taken out of the queue when it is thrown, not only passed over when it is due.</summary>
    internal void Attach(ScheduledWork work)
    {
        if (Interlocked.CompareExchange(ref _work, work, null) is not null) Token.UnsafeRegister(static state => ((ScheduledWork)state!).Remove(), work);
        else if (IsCancellationRequested) Interlocked.Exchange(ref _work, null)?.Remove();
    }
}
