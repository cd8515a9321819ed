using System.Linq.Expressions;
using System.Reflection;

namespace Akka.Actor;

/// <summary>The recipe of an actor: its class, its arguments (evaluated once) and how its children are supervised. Immutable.</summary>
public class Props : IEquatable<Props>
{
    public static readonly Props None = new(typeof(EmptyActor));

    private readonly ActorFactory _factory;
    private readonly object?[] _arguments;

    public Props(Type type, params object[] args) : this(new ActorFactory(type, null), args ?? [null!], null) { }

    public Props(Type type, SupervisorStrategy supervisorStrategy, params object[] args) : this(new ActorFactory(type, null), args ?? [null!], supervisorStrategy) { }

    private Props(ActorFactory factory, object?[] arguments, SupervisorStrategy? strategy)
    {
        _factory = factory;
        _arguments = arguments;
        SupervisorStrategy = strategy!;
    }

    public Type Type => _factory.Type;

    public string TypeName => Type.AssemblyQualifiedName!;

    public object[] Arguments => _arguments!;

    /// <summary>Null where the actor's own applies.</summary>
    public SupervisorStrategy SupervisorStrategy { get; }

    public static Props Create<TActor>(Expression<Func<TActor>> factory, SupervisorStrategy? supervisorStrategy = null) where TActor : ActorBase
    {
        if (factory.Body is not NewExpression { Constructor: { } constructor } creation)
            throw new ArgumentException("The create function must be a 'new T (args)' expression", nameof(factory));
        var arguments = creation.Arguments.Count == 0 ? [] : new object?[creation.Arguments.Count];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = Constant.ValueOf(creation.Arguments[i]);
        return new Props(new ActorFactory(constructor.DeclaringType!, constructor), arguments, supervisorStrategy);
    }

    public static Props Create<TActor>(params object[] args) where TActor : ActorBase => new(typeof(TActor), args);

    public static Props Create<TActor>(SupervisorStrategy supervisorStrategy) where TActor : ActorBase, new() => new(typeof(TActor), supervisorStrategy);

    public static Props Create(Type type, params object[] args) =>
        typeof(ActorBase).IsAssignableFrom(type) ? new(type, args)
            : throw new ArgumentException($"Unable to create props: {type} is not an actor (it does not derive from {typeof(ActorBase)}).", nameof(type));

    public static Props CreateBy(IIndirectActorProducer producer, params object[] args) => new(new ActorFactory(producer), args, null);

    public static Props CreateBy<TProducer>(params object[] args) where TProducer : class, IIndirectActorProducer =>
        CreateBy((IIndirectActorProducer)Activator.CreateInstance(typeof(TProducer), args)!);

    public Props WithSupervisorStrategy(SupervisorStrategy supervisorStrategy) => new(_factory, _arguments, supervisorStrategy);

    public virtual ActorBase NewActor()
    {
        try
        {
            return _factory.Create(_arguments);
        }
        catch (TargetInvocationException wrapped) when (wrapped.InnerException is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(wrapped.InnerException);
            throw;
        }
    }

    public bool Equals(Props? other) =>
        ReferenceEquals(this, other) ||
        (other is not null && Type == other.Type && Equals(SupervisorStrategy, other.SupervisorStrategy) && _arguments.SequenceEqual(other._arguments));

    public override bool Equals(object? obj) => Equals(obj as Props);

    public override int GetHashCode() => HashCode.Combine(Type, _arguments.Length);

    private sealed class EmptyActor : UntypedActor
    {
        protected override void OnReceive(object message) => Unhandled(message);
    }
}

/// <summary>Makes the actor of a Props in a way of its own: from a container, say.</summary>
public interface IIndirectActorProducer
{
    Type ActorType { get; }

    ActorBase Produce();

    void Release(ActorBase actor);
}
