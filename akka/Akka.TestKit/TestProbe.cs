using Akka.Actor;
using Akka.Dispatch.SysMsg;
using Akka.Util;

namespace Akka.TestKit;

/// <summary>A test actor beside the one of the test, and a reference to itself.</summary>
public class TestProbe : TestKitBase, INoImplicitSender, IInternalActorRef
{
    public TestProbe(ActorSystem system, ITestKitAssertions assertions, string? testProbeName = null) : base(assertions, system, testProbeName) { }

    public IActorRef Ref => TestActor;

    /// <summary>Who sent the last message that an expectation has taken.</summary>
    public IActorRef Sender => LastSender;

    ActorPath IActorRef.Path => TestActor.Path;

    IInternalActorRef IInternalActorRef.Parent => Target.Parent;

    IActorRefProvider IInternalActorRef.Provider => Target.Provider;

    bool IInternalActorRef.IsTerminated => Target.IsTerminated;

    bool IActorRefScope.IsLocal => Target.IsLocal;

    private IInternalActorRef Target => (IInternalActorRef)TestActor;

    /// <summary>Sends as this probe.</summary>
    public void Send(IActorRef actor, object message) => actor.Tell(message, TestActor);

    public void Forward(IActorRef actor) => actor.Tell(LastMessage, LastSender);

    public void Forward(IActorRef actor, object message) => actor.Tell(message, LastSender);

    public void Reply(object message) => LastSender.Tell(message, TestActor);

    public IActorRef ChildActorOf<T>(string name, SupervisorStrategy supervisorStrategy, CancellationToken cancellationToken = default) where T : ActorBase, new() =>
        ChildActorOf(Props.Create<T>(), name, supervisorStrategy, cancellationToken);

    public IActorRef ChildActorOf<T>(SupervisorStrategy supervisorStrategy, CancellationToken cancellationToken = default) where T : ActorBase, new() =>
        ChildActorOf(Props.Create<T>(), supervisorStrategy, cancellationToken);

    public IActorRef ChildActorOf<T>(string name, CancellationToken cancellationToken = default) where T : ActorBase, new() =>
        ChildActorOf(Props.Create<T>(), name, cancellationToken);

    public IActorRef ChildActorOf<T>(CancellationToken cancellationToken = default) where T : ActorBase, new() =>
        ChildActorOf(Props.Create<T>(), cancellationToken);

    public Task<IActorRef> ChildActorOfAsync<T>(string name, SupervisorStrategy supervisorStrategy, CancellationToken cancellationToken = default)
        where T : ActorBase, new() => ChildActorOfAsync(Props.Create<T>(), name, supervisorStrategy, cancellationToken);

    public Task<IActorRef> ChildActorOfAsync<T>(SupervisorStrategy supervisorStrategy, CancellationToken cancellationToken = default) where T : ActorBase, new() =>
        ChildActorOfAsync(Props.Create<T>(), supervisorStrategy, cancellationToken);

    public Task<IActorRef> ChildActorOfAsync<T>(string name, CancellationToken cancellationToken = default) where T : ActorBase, new() =>
        ChildActorOfAsync(Props.Create<T>(), name, cancellationToken);

    public Task<IActorRef> ChildActorOfAsync<T>(CancellationToken cancellationToken = default) where T : ActorBase, new() =>
        ChildActorOfAsync(Props.Create<T>(), cancellationToken);

    public override TestProbe CreateTestProbe(string? name = null) => throw new NotSupportedException("A probe makes no probes");

    public void SendSystemMessage(ISystemMessage message) => Target.SendSystemMessage(message);

    public int CompareTo(object? obj) => TestActor.CompareTo(obj);

    public override bool Equals(object? obj) => TestActor.Equals(obj);

    public override int GetHashCode() => TestActor.GetHashCode();

    public override string ToString() => TestActor.ToString()!;

    void ICanTell.Tell(object message, IActorRef sender) => TestActor.Tell(message, sender);

    bool IEquatable<IActorRef>.Equals(IActorRef? other) => TestActor.Equals(other);

    int IComparable<IActorRef>.CompareTo(IActorRef? other) => TestActor.CompareTo(other);

    ISurrogate ISurrogated.ToSurrogate(ActorSystem system) => TestActor.ToSurrogate(system);

    IActorRef IInternalActorRef.GetChild(IReadOnlyList<string> name) => Target.GetChild(name);

    void IInternalActorRef.Start() => Target.Start();

    void IInternalActorRef.Stop() => Target.Stop();

    void IInternalActorRef.Suspend() => Target.Suspend();

    void IInternalActorRef.Resume(Exception? causedByFailure) => Target.Resume(causedByFailure);

    void IInternalActorRef.Restart(Exception cause) => Target.Restart(cause);
}
