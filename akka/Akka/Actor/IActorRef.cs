using Akka.Dispatch.SysMsg;
using Akka.Util;

namespace Akka.Actor;

public interface ICanTell
{
    void Tell(object message, IActorRef sender);
}

/// <summary>A handle to an actor. Equal handles name the same incarnation.</summary>
public interface IActorRef : ICanTell, IEquatable<IActorRef>, IComparable<IActorRef>, ISurrogated, IComparable
{
    ActorPath Path { get; }
}

public interface IActorRefScope
{
    bool IsLocal { get; }
}

public interface IInternalActorRef : IActorRef, IActorRefScope
{
    IInternalActorRef Parent { get; }

    IActorRefProvider Provider { get; }

    bool IsTerminated { get; }

    IActorRef GetChild(IReadOnlyList<string> name);

    void Start();

    void Stop();

    void Suspend();

    void Resume(Exception? causedByFailure = null);

    void Restart(Exception cause);

    void SendSystemMessage(ISystemMessage message);
}

public abstract class ActorRefBase : IActorRef
{
    public abstract ActorPath Path { get; }

    public void Tell(object message, IActorRef sender)
    {
        if (message is null) throw new InvalidMessageException("Message is null.");
        TellInternal(message, sender);
    }

    protected abstract void TellInternal(object message, IActorRef sender);

    public virtual ISurrogate ToSurrogate(ActorSystem system) => new Surrogate(Serialization.Serialization.SerializedActorPath(this));

    public int CompareTo(object? obj) => obj is IActorRef other ? CompareTo(other) : 1;

    public int CompareTo(IActorRef? other)
    {
        if (other is null) return 1;
        var paths = Path.CompareTo(other.Path);
        return paths != 0 ? paths : Path.Uid.CompareTo(other.Path.Uid);
    }

    public bool Equals(IActorRef? other) =>
        ReferenceEquals(this, other) || (other is not null && Path.Uid == other.Path.Uid && Path.Equals(other.Path));

    public override bool Equals(object? obj) => Equals(obj as IActorRef);

    public override int GetHashCode() => Path.Uid == 0 ? Path.GetHashCode() : Path.Uid.GetHashCode();

    public override string ToString() => Path.Uid == 0 ? $"[{Path}]" : $"[{Path}#{Path.Uid}]";

    public class Surrogate(string path) : ISurrogate
    {
        public string Path { get; } = path;

        public ISurrogated FromSurrogate(ActorSystem system) => ((ExtendedActorSystem)system).Provider.ResolveActorRef(Path);
    }
}

public abstract class InternalActorRefBase : ActorRefBase, IInternalActorRef
{
    public abstract IInternalActorRef Parent { get; }

    public abstract IActorRefProvider Provider { get; }

    public abstract bool IsTerminated { get; }

    public abstract bool IsLocal { get; }

    public abstract IActorRef GetChild(IReadOnlyList<string> name);

    public abstract void Start();

    public abstract void Stop();

    public abstract void Suspend();

    public abstract void Resume(Exception? causedByFailure = null);

    public abstract void Restart(Exception cause);

    public abstract void SendSystemMessage(ISystemMessage message);
}

/// <summary>A reference without an actor behind it: everything but its own purpose is ignored.</summary>
public abstract class MinimalActorRef : InternalActorRefBase
{
    public override IInternalActorRef Parent => ActorRefs.Nobody;

    public override bool IsTerminated => false;

    public override bool IsLocal => true;

    public override IActorRef GetChild(IReadOnlyList<string> name) => name.All(string.IsNullOrEmpty) ? this : ActorRefs.Nobody;

    public override void Start() { }

    public override void Stop() { }

    public override void Suspend() { }

    public override void Resume(Exception? causedByFailure = null) { }

    public override void Restart(Exception cause) { }

    public override void SendSystemMessage(ISystemMessage message) { }

    protected override void TellInternal(object message, IActorRef sender) { }
}

/// <summary>The reference to no actor.</summary>
public sealed class Nobody : MinimalActorRef
{
    public static readonly Nobody Instance = new();

    private static readonly ActorPath NobodyPath = new RootActorPath(Address.AllSystems, "/Nobody");

    private Nobody() { }

    public override ActorPath Path => NobodyPath;

    public override IActorRefProvider Provider => throw new NotSupportedException("Nobody does not provide");
}

public static class ActorRefs
{
    public static readonly Nobody Nobody = Nobody.Instance;

    /// <summary>The sender of a message that has none (it is null).</summary>
    public static readonly IActorRef NoSender = null!;
}

public static class ActorRefImplicitSenderExtensions
{
    /// <summary>Sends from the actor that is running on this thread, if there is one.</summary>
    public static void Tell(this IActorRef receiver, object message) => receiver.Tell(message, ActorCell.Current?.Self!);

    /// <summary>Sends with the sender of the message that is being handled.</summary>
    public static void Forward(this IActorRef receiver, object message) => receiver.Tell(message, ActorCell.Current?.ForwardedSender!);
}

public static class ActorRefExtensions
{
    public static bool IsNobody(this IActorRef actorRef) => actorRef is null or Nobody or DeadLetterActorRef;

    public static IActorRef GetOrElse(this IActorRef actorRef, Func<IActorRef> elseValue) => actorRef.IsNobody() ? elseValue() : actorRef;
}

public static class ActorRefFactoryExtensions
{
    public static IActorRef ActorOf<TActor>(this IActorRefFactory factory, string? name = null) where TActor : ActorBase, new() =>
        factory.ActorOf(Props.Create<TActor>(), name!);

    public static ActorSelection ActorSelection(this IActorRefFactory factory, IActorRef anchorRef, string actorPath) =>
        ActorRefFactoryShared.ActorSelection(anchorRef, actorPath);
}
