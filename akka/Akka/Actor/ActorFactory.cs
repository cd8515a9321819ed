using System.Linq.Expressions;
using System.Reflection;

namespace Akka.Actor;

/// <summary>Calls one constructor, found once.</summary>
internal sealed class ActorFactory
{
    private readonly IIndirectActorProducer? _producer;
    private ConstructorInvoker? _invoker;

    public ActorFactory(Type type, ConstructorInfo? constructor)
    {
        Type = type;
        if (constructor is not null) _invoker = ConstructorInvoker.Create(constructor);
    }

    public ActorFactory(IIndirectActorProducer producer) => (_producer, Type) = (producer, producer.ActorType);

    public Type Type { get; }

    public ActorBase Create(object?[] arguments)
    {
        if (_producer is not null) return _producer.Produce();
        _invoker ??= Single(arguments.Length);
        // Several constructors with that many parameters: the binder chooses among them by the arguments' types.
        return (ActorBase)(_invoker?.Invoke(arguments.AsSpan()) ?? Activator.CreateInstance(Type, Flags, null, arguments, null)!);
    }

    private const BindingFlags Flags = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private ConstructorInvoker? Single(int count)
    {
        var constructors = Type.GetConstructors(Flags).Where(c => c.GetParameters().Length == count).Take(2).ToArray();
        return constructors.Length == 1 ? ConstructorInvoker.Create(constructors[0]) : null;
    }
}

/// <summary>The value of an expression at this moment, without compiling the usual ones: constants and captured variables.</summary>
internal static class Constant
{
    public static object? ValueOf(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field } member => field.GetValue(member.Expression is null ? null : ValueOf(member.Expression)),
        MemberExpression { Member: PropertyInfo property } member => Unwrapped(() => property.GetValue(member.Expression is null ? null : ValueOf(member.Expression))),
        UnaryExpression { NodeType: ExpressionType.Convert, Method: null } convert when !convert.Type.IsValueType && !convert.Operand.Type.IsValueType =>
            ValueOf(convert.Operand),
        _ => Expression.Lambda<Func<object?>>(Expression.Convert(expression, typeof(object))).Compile(preferInterpretation: true)(),
    };

    private static object? Unwrapped(Func<object?> get)
    {
        try
        {
            return get();
        }
        catch (TargetInvocationException wrapped) when (wrapped.InnerException is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(wrapped.InnerException);
            throw;
        }
    }
}
