using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>The handlers of one behavior, in the order of their declaration.</summary>
internal sealed class ReceiveHandlers
{
    private ReceiveHandler[] _handlers = [];
    private int _count;
    private bool _complete;

    public void Add(ReceiveHandler handler)
    {
        if (_complete)
            throw new InvalidOperationException("A handler that catches all messages has been added. No handler can be added after that.");
        if (_count == _handlers.Length) Array.Resize(ref _handlers, _count == 0 ? 1 : _count * 2);
        _handlers[_count++] = handler;
        _complete = handler.CatchesAll;
    }

    public bool TryHandle(object message)
    {
        var handlers = _handlers;
        for (var i = 0; i < handlers.Length && i < _count; i++)
            if (handlers[i].TryHandle(message)) return true;
        return false;
    }
}

internal abstract class ReceiveHandler
{
    public virtual bool CatchesAll => false;

    public abstract bool TryHandle(object message);
}

internal sealed class ActionHandler<T>(Action<T> handler, Predicate<T>? shouldHandle) : ReceiveHandler
{
    public override bool CatchesAll => typeof(T) == typeof(object) && shouldHandle is null;

    public override bool TryHandle(object message)
    {
        if (message is not T typed || (shouldHandle is not null && !shouldHandle(typed))) return false;
        handler(typed);
        return true;
    }
}

internal sealed class FuncHandler<T>(Func<T, bool> handler) : ReceiveHandler
{
    public override bool TryHandle(object message) => message is T typed && handler(typed);
}

internal sealed class TypeHandler(Type type, Action<object> handler, Predicate<object>? shouldHandle) : ReceiveHandler
{
    public override bool CatchesAll => type == typeof(object) && shouldHandle is null;

    public override bool TryHandle(object message)
    {
        if (!type.IsInstanceOfType(message) || (shouldHandle is not null && !shouldHandle(message))) return false;
        handler(message);
        return true;
    }
}

internal sealed class TypeFuncHandler(Type type, Func<object, bool> handler) : ReceiveHandler
{
    public override bool TryHandle(object message) => type.IsInstanceOfType(message) && handler(message);
}

internal sealed class AsyncHandler<T>(Func<T, Task> handler, Predicate<T>? shouldHandle) : ReceiveHandler
{
    public override bool CatchesAll => typeof(T) == typeof(object) && shouldHandle is null;

    public override bool TryHandle(object message)
    {
        if (message is not T typed || (shouldHandle is not null && !shouldHandle(typed))) return false;
        AsyncHandlers.Run(() => handler(typed));
        return true;
    }
}
