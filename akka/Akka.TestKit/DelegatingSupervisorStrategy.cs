using Akka.Actor;
using Akka.Actor.Internal;

namespace Akka.TestKit;

/// <summary>A strategy of its own for each child that was given one.</summary>
public class DelegatingSupervisorStrategy : SupervisorStrategy
{
    private readonly Dictionary<IActorRef, SupervisorStrategy> _delegates = [];

    public override IDecider Decider { get; } = DefaultDecider;

    public void Update(IActorRef child, SupervisorStrategy supervisorStrategy) => _delegates[child] = supervisorStrategy;

    protected override Directive Handle(IActorRef child, Exception exception) => For(child).Decider.Decide(exception);

    public override void ProcessFailure(IActorContext context, bool restart, IActorRef child, Exception cause, ChildRestartStats stats,
        IReadOnlyCollection<ChildRestartStats> children) => For(child).ProcessFailure(context, restart, child, cause, stats, children);

    public override void HandleChildTerminated(IActorContext actorContext, IActorRef child, IEnumerable<IInternalActorRef> children)
    {
        For(child).HandleChildTerminated(actorContext, child, children);
        _delegates.Remove(child);
    }

    private SupervisorStrategy For(IActorRef child) => _delegates.TryGetValue(child, out var strategy) ? strategy : DefaultStrategy;
}
