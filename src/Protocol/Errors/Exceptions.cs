namespace Ccxt.Errors;

using Ccxt.Protocol;

// The exceptions of the typed client: CCXT's tree, so that people catch the names they know. Each carries the error as a value.

/// <summary>The root of all errors of an exchange or of the way to it.</summary>
public class BaseError(Protocol.ExchangeError error) : Exception(error.ToString())
{
    /// <summary>What happened, where, and what is known about its outcome.</summary>
    public Protocol.ExchangeError Error { get; } = error;
}

/// <summary>The exchange understood and refused.</summary>
public class ExchangeError(Protocol.ExchangeError error) : BaseError(error);

/// <summary>The key, secret or signature is wrong.</summary>
public class AuthenticationError(Protocol.ExchangeError error) : ExchangeError(error);

/// <summary>The key may not do this.</summary>
public class PermissionDenied(Protocol.ExchangeError error) : AuthenticationError(error);

/// <summary>The account has no access to this part of the exchange.</summary>
public class AccountNotEnabled(Protocol.ExchangeError error) : PermissionDenied(error);

/// <summary>The account is suspended.</summary>
public class AccountSuspended(Protocol.ExchangeError error) : AuthenticationError(error);

/// <summary>The caller left out an argument that this exchange needs.</summary>
public class ArgumentsRequired(Protocol.ExchangeError error) : ExchangeError(error);

/// <summary>The request makes no sense to the exchange.</summary>
public class BadRequest(Protocol.ExchangeError error) : ExchangeError(error);

/// <summary>The exchange has no such market.</summary>
public class BadSymbol(Protocol.ExchangeError error) : BadRequest(error);

/// <summary>The exchange rejects the operation in its present state.</summary>
public class OperationRejected(Protocol.ExchangeError error) : ExchangeError(error);

/// <summary>Nothing to change: it is so already.</summary>
public class NoChange(Protocol.ExchangeError error) : OperationRejected(error);

/// <summary>The margin mode is set already.</summary>
public class MarginModeAlreadySet(Protocol.ExchangeError error) : NoChange(error);

/// <summary>The market does not trade now.</summary>
public class MarketClosed(Protocol.ExchangeError error) : OperationRejected(error);

/// <summary>The account owner has to act on the exchange’s site.</summary>
public class ManualInteractionNeeded(Protocol.ExchangeError error) : OperationRejected(error);

/// <summary>The exchange does not serve this location.</summary>
public class RestrictedLocation(Protocol.ExchangeError error) : OperationRejected(error);

/// <summary>The account does not hold enough.</summary>
public class InsufficientFunds(Protocol.ExchangeError error) : ExchangeError(error);

/// <summary>The address is not valid.</summary>
public class InvalidAddress(Protocol.ExchangeError error) : ExchangeError(error);

/// <summary>The address is being made; ask again.</summary>
public class AddressPending(Protocol.ExchangeError error) : InvalidAddress(error);

/// <summary>The order breaks a rule of the market.</summary>
public class InvalidOrder(Protocol.ExchangeError error) : ExchangeError(error);

/// <summary>The exchange knows no such order.</summary>
public class OrderNotFound(Protocol.ExchangeError error) : InvalidOrder(error);

/// <summary>The order is not held locally.</summary>
public class OrderNotCached(Protocol.ExchangeError error) : InvalidOrder(error);

/// <summary>A post-only order would have been filled at once.</summary>
public class OrderImmediatelyFillable(Protocol.ExchangeError error) : InvalidOrder(error);

/// <summary>A fill-or-kill order could not be filled.</summary>
public class OrderNotFillable(Protocol.ExchangeError error) : InvalidOrder(error);

/// <summary>The client order id was used before.</summary>
public class DuplicateOrderId(Protocol.ExchangeError error) : InvalidOrder(error);

/// <summary>The contract is not available.</summary>
public class ContractUnavailable(Protocol.ExchangeError error) : InvalidOrder(error);

/// <summary>The exchange, or our adapter of it, does not do this.</summary>
public class NotSupported(Protocol.ExchangeError error) : ExchangeError(error);

/// <summary>The proxy settings contradict each other.</summary>
public class InvalidProxySettings(Protocol.ExchangeError error) : ExchangeError(error);

/// <summary>The connection was closed by the caller.</summary>
public class ExchangeClosedByUser(Protocol.ExchangeError error) : ExchangeError(error);

/// <summary>It did not work this time; it may later.</summary>
public class OperationFailed(Protocol.ExchangeError error) : BaseError(error);

/// <summary>The way to the exchange failed.</summary>
public class NetworkError(Protocol.ExchangeError error) : OperationFailed(error);

/// <summary>The exchange’s protection turned the request away.</summary>
public class DDoSProtection(Protocol.ExchangeError error) : NetworkError(error);

/// <summary>Too many requests.</summary>
public class RateLimitExceeded(Protocol.ExchangeError error) : NetworkError(error);

/// <summary>The exchange is down or unreachable.</summary>
public class ExchangeNotAvailable(Protocol.ExchangeError error) : NetworkError(error);

/// <summary>The exchange is in maintenance.</summary>
public class OnMaintenance(Protocol.ExchangeError error) : ExchangeNotAvailable(error);

/// <summary>The nonce or timestamp is out of step.</summary>
public class InvalidNonce(Protocol.ExchangeError error) : NetworkError(error);

/// <summary>An order book does not match the exchange’s checksum.</summary>
public class ChecksumError(Protocol.ExchangeError error) : InvalidNonce(error);

/// <summary>No answer in time. What became of a write is unknown.</summary>
public class RequestTimeout(Protocol.ExchangeError error) : NetworkError(error);

/// <summary>The reply cannot be read.</summary>
public class BadResponse(Protocol.ExchangeError error) : OperationFailed(error);

/// <summary>The reply is empty.</summary>
public class NullResponse(Protocol.ExchangeError error) : BadResponse(error);

/// <summary>The cancellation is under way.</summary>
public class CancelPending(Protocol.ExchangeError error) : OperationFailed(error);

/// <summary>The subscription was ended.</summary>
public class UnsubscribeError(Protocol.ExchangeError error) : BaseError(error);
