namespace Akka.Actor;

/// <summary>The end of a task as a message; a failure arrives as Status.Failure unless it is turned into something else.</summary>
public static class PipeToSupport
{
    public static Task PipeTo<T>(this Task<T> taskToPipe, ICanTell recipient, IActorRef? sender = null, Func<T, object>? success = null,
        Func<Exception, object>? failure = null) => taskToPipe.PipeTo(recipient, false, sender, success, failure);

    public static async Task PipeTo<T>(this Task<T> taskToPipe, ICanTell recipient, bool useConfigureAwait, IActorRef? sender = null,
        Func<T, object>? success = null, Func<Exception, object>? failure = null)
    {
        object message;
        try
        {
            var result = await taskToPipe.ConfigureAwait(useConfigureAwait);
            message = success is null ? result! : success(result);
        }
        catch (Exception error)
        {
            message = failure is null ? new Status.Failure(error) : failure(error);
        }
        recipient.Tell(message, sender!);
    }

    public static Task PipeTo(this Task taskToPipe, ICanTell recipient, IActorRef? sender = null, Func<object>? success = null,
        Func<Exception, object>? failure = null) => taskToPipe.PipeTo(recipient, false, sender, success, failure);

    public static async Task PipeTo(this Task taskToPipe, ICanTell recipient, bool useConfigureAwait, IActorRef? sender = null,
        Func<object>? success = null, Func<Exception, object>? failure = null)
    {
        object? message;
        try
        {
            await taskToPipe.ConfigureAwait(useConfigureAwait);
            message = success?.Invoke();
        }
        catch (Exception error)
        {
            message = failure is null ? new Status.Failure(error) : failure(error);
        }
        // A task without a result says something only when it fails, unless success makes a message of it.
        if (message is not null) recipient.Tell(message, sender!);
    }

    public static Task PipeTo<T>(this ValueTask<T> taskToPipe, ICanTell recipient, IActorRef? sender = null, Func<T, object>? success = null,
        Func<Exception, object>? failure = null) => taskToPipe.AsTask().PipeTo(recipient, sender, success, failure);

    public static Task PipeTo<T>(this ValueTask<T> taskToPipe, ICanTell recipient, bool useConfigureAwait, IActorRef? sender = null,
        Func<T, object>? success = null, Func<Exception, object>? failure = null) =>
        taskToPipe.AsTask().PipeTo(recipient, useConfigureAwait, sender, success, failure);

    public static Task PipeTo(this ValueTask taskToPipe, ICanTell recipient, IActorRef? sender = null, Func<object>? success = null,
        Func<Exception, object>? failure = null) => taskToPipe.AsTask().PipeTo(recipient, sender, success, failure);

    public static Task PipeTo(this ValueTask taskToPipe, ICanTell recipient, bool useConfigureAwait, IActorRef? sender = null, Func<object>? success = null,
        Func<Exception, object>? failure = null) => taskToPipe.AsTask().PipeTo(recipient, useConfigureAwait, sender, success, failure);
}
