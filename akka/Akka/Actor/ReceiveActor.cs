using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>An actor whose handlers are declared in its constructor; the first that matches a message gets it.</summary>
public abstract class ReceiveActor : UntypedActor
{
    private ReceiveHandlers? _declaring = new();
    private ReceiveHandlers? _first;

    internal void EndOfConstruction()
    {
        _first = _declaring;
        _declaring = null;
    }

    protected sealed override void OnReceive(object message)
    {
        if (!_first!.TryHandle(message)) Unhandled(message);
    }

    protected void Become(Action configure) => base.Become(Declared(configure));

    protected void BecomeStacked(Action configure) => base.BecomeStacked(Declared(configure));

    protected void Receive<T>(Action<T> handler, Predicate<T>? shouldHandle = null) => Declare(new ActionHandler<T>(handler, shouldHandle));

    protected void Receive<T>(Predicate<T> shouldHandle, Action<T> handler) => Receive(handler, shouldHandle);

    protected void Receive<T>(Func<T, bool> handler) => Declare(new FuncHandler<T>(handler));

    protected void Receive(Type messageType, Action<object> handler, Predicate<object>? shouldHandle = null) =>
        Declare(new TypeHandler(messageType, handler, shouldHandle));

    protected void Receive(Type messageType, Predicate<object> shouldHandle, Action<object> handler) => Receive(messageType, handler, shouldHandle);

    protected void Receive(Type messageType, Func<object, bool> handler) => Declare(new TypeFuncHandler(messageType, handler));

    protected void ReceiveAsync<T>(Func<T, Task> handler, Predicate<T>? shouldHandle = null) => Declare(new AsyncHandler<T>(handler, shouldHandle));

    protected void ReceiveAsync<T>(Predicate<T> shouldHandle, Func<T, Task> handler) => ReceiveAsync(handler, shouldHandle);

    protected void ReceiveAsync(Type messageType, Func<object, Task> handler, Predicate<object>? shouldHandle = null) =>
        Receive(messageType, message => AsyncHandlers.Run(() => handler(message)), shouldHandle);

    protected void ReceiveAsync(Type messageType, Predicate<object> shouldHandle, Func<object, Task> handler) => ReceiveAsync(messageType, handler, shouldHandle);

    protected void ReceiveAny(Action<object> handler) => Declare(new ActionHandler<object>(handler, null));

    protected void ReceiveAnyAsync(Func<object, Task> handler) => Declare(new AsyncHandler<object>(handler, null));

    private void Declare(ReceiveHandler handler)
    {
        if (_declaring is null) throw new InvalidOperationException("You may only call Receive-methods when constructing the actor and inside Become().");
        _declaring.Add(handler);
    }

    private UntypedReceive Declared(Action configure)
    {
        var outer = _declaring;
        var handlers = _declaring = new ReceiveHandlers();
        try
        {
            configure();
        }
        finally
        {
            _declaring = outer;
        }
        return message =>
        {
            if (!handlers.TryHandle(message)) Unhandled(message);
        };
    }
}
