namespace Ccxt.Errors;

using Ccxt.Protocol;

/// <summary>Makes the exception of an error value.</summary>
public static class ErrorExceptions
{
    public static BaseError ToException(this Protocol.ExchangeError error) => error.Class switch
    {
        ErrorClass.ExchangeError => new ExchangeError(error),
        ErrorClass.AuthenticationError => new AuthenticationError(error),
        ErrorClass.PermissionDenied => new PermissionDenied(error),
        ErrorClass.AccountNotEnabled => new AccountNotEnabled(error),
        ErrorClass.AccountSuspended => new AccountSuspended(error),
        ErrorClass.ArgumentsRequired => new ArgumentsRequired(error),
        ErrorClass.BadRequest => new BadRequest(error),
        ErrorClass.BadSymbol => new BadSymbol(error),
        ErrorClass.OperationRejected => new OperationRejected(error),
        ErrorClass.NoChange => new NoChange(error),
        ErrorClass.MarginModeAlreadySet => new MarginModeAlreadySet(error),
        ErrorClass.MarketClosed => new MarketClosed(error),
        ErrorClass.ManualInteractionNeeded => new ManualInteractionNeeded(error),
        ErrorClass.RestrictedLocation => new RestrictedLocation(error),
        ErrorClass.InsufficientFunds => new InsufficientFunds(error),
        ErrorClass.InvalidAddress => new InvalidAddress(error),
        ErrorClass.AddressPending => new AddressPending(error),
        ErrorClass.InvalidOrder => new InvalidOrder(error),
        ErrorClass.OrderNotFound => new OrderNotFound(error),
        ErrorClass.OrderNotCached => new OrderNotCached(error),
        ErrorClass.OrderImmediatelyFillable => new OrderImmediatelyFillable(error),
        ErrorClass.OrderNotFillable => new OrderNotFillable(error),
        ErrorClass.DuplicateOrderId => new DuplicateOrderId(error),
        ErrorClass.ContractUnavailable => new ContractUnavailable(error),
        ErrorClass.NotSupported => new NotSupported(error),
        ErrorClass.InvalidProxySettings => new InvalidProxySettings(error),
        ErrorClass.ExchangeClosedByUser => new ExchangeClosedByUser(error),
        ErrorClass.OperationFailed => new OperationFailed(error),
        ErrorClass.NetworkError => new NetworkError(error),
        ErrorClass.DDoSProtection => new DDoSProtection(error),
        ErrorClass.RateLimitExceeded => new RateLimitExceeded(error),
        ErrorClass.ExchangeNotAvailable => new ExchangeNotAvailable(error),
        ErrorClass.OnMaintenance => new OnMaintenance(error),
        ErrorClass.InvalidNonce => new InvalidNonce(error),
        ErrorClass.ChecksumError => new ChecksumError(error),
        ErrorClass.RequestTimeout => new RequestTimeout(error),
        ErrorClass.BadResponse => new BadResponse(error),
        ErrorClass.NullResponse => new NullResponse(error),
        ErrorClass.CancelPending => new CancelPending(error),
        ErrorClass.UnsubscribeError => new UnsubscribeError(error),
        _ => new BaseError(error),
    };
}
