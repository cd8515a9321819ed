using Akka.Actor.Internal;
using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>The reference to an actor of this process.</summary>
public class LocalActorRef : InternalActorRefBase
{
    internal LocalActorRef(ActorSystemImpl system, Props props, IInternalActorRef parent, ActorPath path)
    {
        Path = path;
        Cell = new ActorCell(system, this, props, parent);
    }

    internal ActorCell Cell { get; }

    public override ActorPath Path { get; }

    public override IInternalActorRef Parent => Cell.Parent;

    public override IActorRefProvider Provider => Cell.System.Provider;

    public override bool IsTerminated => Cell.IsTerminated;

    public override bool IsLocal => true;

    public IEnumerable<IActorRef> Children => Cell.GetChildren();

    /// <summary>The child of that name; "name#uid" only if it is still that incarnation.</summary>
    public IInternalActorRef GetSingleChild(string name)
    {
        var hash = name.IndexOf('#');
        var child = Cell.ChildrenIfAny?.Find(hash < 0 ? name : name[..hash]);
        return child is null || (hash >= 0 && name[(hash + 1)..] != child.Path.Uid.ToString(System.Globalization.CultureInfo.InvariantCulture))
            ? ActorRefs.Nobody : child;
    }

    public override IActorRef GetChild(IReadOnlyList<string> name)
    {
        IInternalActorRef current = this;
        for (var i = 0; i < name.Count; i++)
        {
            if (current is not LocalActorRef local) return current.GetChild(name.Skip(i).ToArray());
            current = name[i] switch
            {
                ".." => local.Parent,
                "" => local,
                var child => local.GetSingleChild(child),
            };
        }
        return current;
    }

    public override void Start() => Cell.Mailbox.Start();

    public override void Stop() => Cell.Mailbox.PostSystem(new Terminate());

    public override void Suspend() => Cell.Mailbox.PostSystem(new Suspend());

    public override void Resume(Exception? causedByFailure = null) => Cell.Mailbox.PostSystem(new Resume(causedByFailure));

    public override void Restart(Exception cause) => Cell.Mailbox.PostSystem(new Recreate(cause));

    public override void SendSystemMessage(ISystemMessage message) => Cell.Mailbox.PostSystem((SystemMessage)message);

    protected override void TellInternal(object message, IActorRef sender)
    {
        if (Cell.System.SerializesMessages) message = Cell.System.MessageVerifier.Copy(message);
        Cell.Mailbox.Post(message, sender);
    }
}
