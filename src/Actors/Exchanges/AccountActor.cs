using System.Collections.Concurrent;
using System.Reflection;
using Akka.Actor;
using Ccxt.Exchanges;
using Ccxt.Protocol;

namespace Ccxt.Actors;

/// <summary>
/// One account of an exchange: owns its credentials, runs the operations asked of it and answers each sender.
/// The account without a name is the public side.
/// </summary>
internal sealed class AccountActor : CallingActor
{
    public static Props Props(ExchangeContext context, string account, Keys keys) => Akka.Actor.Props.Create(() => new AccountActor(context, account, keys));

    public AccountActor(ExchangeContext context, string account, Keys keys) : base(context, account, keys) => Receive<Request>(OnRequest);

    private void OnRequest(Request request)
    {
        var sender = Sender;
        var deadline = request.Deadline ?? Now + Shared.Engine.Deadline;
        if (deadline <= Now)
        {
            Refuse(new ExchangeError(ErrorClass.RequestTimeout, "the deadline has passed; nothing was sent"));
            return;
        }
        Run(Shared.Exchange.Perform(request.Operation), request.Priority ?? Usual(request.Operation, Shared.Exchange.Facts), deadline, run =>
        {
            if (run.Error is { } error) Refuse(error);
            else sender.Tell(Answers.Of(request, run.Value));
        }, request.Operation.KeepRaw);

        void Refuse(ExchangeError error) => sender.Tell(new Refused(request.Id, request.Exchange, request.Account,
            error with { Exchange = Shared.Exchange.Id, Account = request.Account, Operation = request.Operation.Name }));
    }

    private static Priority Usual(IOperation operation, Facts facts) => operation switch
    {
        CancelOrder or CancelOrders or CancelAllOrders or CancelAllOrdersAfter => Priority.Cancel,
        CreateOrder or CreateOrders or EditOrder => Priority.Order,
        FetchBalance or FetchOrder or FetchOpenOrders => Priority.PrivateRead,
        CallEndpoint call when facts.Endpoints.Find(call.Endpoint)?.IsWrite == true => Priority.Order,
        Protocol.LoadMarkets or FetchMarkets or FetchCurrencies => Priority.MarketLoad,
        _ => Priority.PrivateRead,
    };
}

/// <summary>Makes the typed answer of an operation whose type is known only at run time.</summary>
internal static class Answers
{
    private static readonly ConcurrentDictionary<Type, Func<Request, object?, IAnswer>> Makers = new();

    public static IAnswer Of(Request request, object? value) => Makers.GetOrAdd(request.Operation.GetType(), static type =>
    {
        var answer = type.GetInterfaces().First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IOperation<>)).GetGenericArguments()[0];
        return typeof(Answers).GetMethod(nameof(Make), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(answer)
            .CreateDelegate<Func<Request, object?, IAnswer>>();
    })(request, value);

    private static IAnswer Make<T>(Request request, object? value) => new Answer<T>(request.Id, request.Exchange, request.Account, (T)value!);
}
