using Akka.Actor.Internal;

namespace Akka.Actor;

/// <summary>Questions: a message to an actor whose answer is a task.</summary>
public static class Futures
{
    public static Task<object> Ask(this ICanTell self, object message, TimeSpan? timeout = null) => self.Ask<object>(message, timeout, CancellationToken.None);

    public static Task<object> Ask(this ICanTell self, object message, CancellationToken cancellationToken) => self.Ask<object>(message, null, cancellationToken);

    public static Task<object> Ask(this ICanTell self, object message, TimeSpan? timeout, CancellationToken cancellationToken) =>
        self.Ask<object>(message, timeout, cancellationToken);

    public static Task<T> Ask<T>(this ICanTell self, object message, TimeSpan? timeout = null) => self.Ask<T>(message, timeout, CancellationToken.None);

    public static Task<T> Ask<T>(this ICanTell self, object message, CancellationToken cancellationToken) => self.Ask<T>(message, null, cancellationToken);

    public static Task<T> Ask<T>(this ICanTell self, object message, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        var answer = Question<T>(self, timeout, cancellationToken);
        self.Tell(message, answer);
        return answer.Task;
    }

    /// <summary>The message is made with the reference that takes the answer.</summary>
    public static Task<T> Ask<T>(this ICanTell self, Func<IActorRef, object> messageFactory, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        var answer = Question<T>(self, timeout, cancellationToken);
        self.Tell(messageFactory(answer), answer);
        return answer.Task;
    }

    private static AskRef<T> Question<T>(ICanTell self, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        var provider = ProviderOf(self) ?? throw new ArgumentException("Unable to resolve the target Provider", nameof(self));
        cancellationToken.ThrowIfCancellationRequested();
        var answer = new AskRef<T>(provider);
        answer.Limit(timeout ?? provider.Settings.AskTimeout, cancellationToken);
        return answer;
    }

    internal static IActorRefProvider? ProviderOf(ICanTell self) => self switch
    {
        Nobody => null,
        LocalActorRef local => local.Cell.System.Provider,
        ActorSelection selection => ProviderOf(selection.Anchor),
        IInternalActorRef actor => actor.Provider,
        _ => ActorCell.Current?.System.Provider,
    };
}
