namespace Ccxt.Protocol;

/// <summary>CCXT's classes of errors. <see cref="ErrorClasses.Is"/> knows their tree.</summary>
public enum ErrorClass
{
    /// <summary>The root of all errors of an exchange or of the way to it.</summary>
    BaseError,
    /// <summary>The exchange understood and refused.</summary>
    ExchangeError,
    /// <summary>The key, secret or signature is wrong.</summary>
    AuthenticationError,
    /// <summary>The key may not do this.</summary>
    PermissionDenied,
    /// <summary>The account has no access to this part of the exchange.</summary>
    AccountNotEnabled,
    /// <summary>The account is suspended.</summary>
    AccountSuspended,
    /// <summary>The caller left out an argument that this exchange needs.</summary>
    ArgumentsRequired,
    /// <summary>The request makes no sense to the exchange.</summary>
    BadRequest,
    /// <summary>The exchange has no such market.</summary>
    BadSymbol,
    /// <summary>The exchange rejects the operation in its present state.</summary>
    OperationRejected,
    /// <summary>Nothing to change: it is so already.</summary>
    NoChange,
    /// <summary>The margin mode is set already.</summary>
    MarginModeAlreadySet,
    /// <summary>The market does not trade now.</summary>
    MarketClosed,
    /// <summary>The account owner has to act on the exchange’s site.</summary>
    ManualInteractionNeeded,
    /// <summary>The exchange does not serve this location.</summary>
    RestrictedLocation,
    /// <summary>The account does not hold enough.</summary>
    InsufficientFunds,
    /// <summary>The address is not valid.</summary>
    InvalidAddress,
    /// <summary>The address is being made; ask again.</summary>
    AddressPending,
    /// <summary>The order breaks a rule of the market.</summary>
    InvalidOrder,
    /// <summary>The exchange knows no such order.</summary>
    OrderNotFound,
    /// <summary>The order is not held locally.</summary>
    OrderNotCached,
    /// <summary>A post-only order would have been filled at once.</summary>
    OrderImmediatelyFillable,
    /// <summary>A fill-or-kill order could not be filled.</summary>
    OrderNotFillable,
    /// <summary>The client order id was used before.</summary>
    DuplicateOrderId,
    /// <summary>The contract is not available.</summary>
    ContractUnavailable,
    /// <summary>The exchange, or our adapter of it, does not do this.</summary>
    NotSupported,
    /// <summary>The proxy settings contradict each other.</summary>
    InvalidProxySettings,
    /// <summary>The connection was closed by the caller.</summary>
    ExchangeClosedByUser,
    /// <summary>It did not work this time; it may later.</summary>
    OperationFailed,
    /// <summary>The way to the exchange failed.</summary>
    NetworkError,
    /// <summary>The exchange’s protection turned the request away.</summary>
    DDoSProtection,
    /// <summary>Too many requests.</summary>
    RateLimitExceeded,
    /// <summary>The exchange is down or unreachable.</summary>
    ExchangeNotAvailable,
    /// <summary>The exchange is in maintenance.</summary>
    OnMaintenance,
    /// <summary>The nonce or timestamp is out of step.</summary>
    InvalidNonce,
    /// <summary>An order book does not match the exchange’s checksum.</summary>
    ChecksumError,
    /// <summary>No answer in time. What became of a write is unknown.</summary>
    RequestTimeout,
    /// <summary>The reply cannot be read.</summary>
    BadResponse,
    /// <summary>The reply is empty.</summary>
    NullResponse,
    /// <summary>The cancellation is under way.</summary>
    CancelPending,
    /// <summary>The subscription was ended.</summary>
    UnsubscribeError,
}

/// <summary>The tree of <see cref="ErrorClass"/>.</summary>
public static class ErrorClasses
{
    /// <summary>The class above; null for the root.</summary>
    public static ErrorClass? Parent(this ErrorClass error) => error switch
    {
        ErrorClass.ExchangeError or ErrorClass.OperationFailed or ErrorClass.UnsubscribeError => ErrorClass.BaseError,
        ErrorClass.AuthenticationError or ErrorClass.ArgumentsRequired or ErrorClass.BadRequest or ErrorClass.OperationRejected
            or ErrorClass.InsufficientFunds or ErrorClass.InvalidAddress or ErrorClass.InvalidOrder or ErrorClass.NotSupported
            or ErrorClass.InvalidProxySettings or ErrorClass.ExchangeClosedByUser => ErrorClass.ExchangeError,
        ErrorClass.PermissionDenied or ErrorClass.AccountSuspended => ErrorClass.AuthenticationError,
        ErrorClass.AccountNotEnabled => ErrorClass.PermissionDenied,
        ErrorClass.BadSymbol => ErrorClass.BadRequest,
        ErrorClass.NoChange or ErrorClass.MarketClosed or ErrorClass.ManualInteractionNeeded or ErrorClass.RestrictedLocation => ErrorClass.OperationRejected,
        ErrorClass.MarginModeAlreadySet => ErrorClass.NoChange,
        ErrorClass.AddressPending => ErrorClass.InvalidAddress,
        ErrorClass.OrderNotFound or ErrorClass.OrderNotCached or ErrorClass.OrderImmediatelyFillable or ErrorClass.OrderNotFillable
            or ErrorClass.DuplicateOrderId or ErrorClass.ContractUnavailable => ErrorClass.InvalidOrder,
        ErrorClass.NetworkError or ErrorClass.BadResponse or ErrorClass.CancelPending => ErrorClass.OperationFailed,
        ErrorClass.DDoSProtection or ErrorClass.RateLimitExceeded or ErrorClass.ExchangeNotAvailable or ErrorClass.InvalidNonce
            or ErrorClass.RequestTimeout => ErrorClass.NetworkError,
        ErrorClass.OnMaintenance => ErrorClass.ExchangeNotAvailable,
        ErrorClass.ChecksumError => ErrorClass.InvalidNonce,
        ErrorClass.NullResponse => ErrorClass.BadResponse,
        _ => null,
    };

    /// <summary>True when <paramref name="error"/> is <paramref name="ancestor"/> or below it.</summary>
    public static bool Is(this ErrorClass error, ErrorClass ancestor)
    {
        for (ErrorClass? at = error; at is { } here; at = here.Parent())
            if (here == ancestor) return true;
        return false;
    }
}
