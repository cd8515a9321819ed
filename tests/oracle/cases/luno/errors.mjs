// Luno spot: the exchange's own refusals, { "error", "error_code" }, with and without a status: every row of its error table.
import { sequence } from '../_faults.mjs';
import { call } from '../_routes.mjs';
import { any, base, exchange, get, marketRoutes, post, refuse } from './_common.mjs';

const named = (method, args, route) => (status, code) => [`${method}, ${status} ${code}`, method, args, { ...route, status, body: refuse(code) }];
const placing = named('createOrder', ['BTC/ZAR', 'limit', 'buy', 0.25, 700000, { client_order_id: 'mine-1' }], post('postorder', undefined, any));
const cancelling = named('cancelOrder', ['BXA1', 'BTC/ZAR'], post('stoporder', undefined, any));
const reading = named('fetchBalance', [], get('balance'));
const looking = named('fetchOrder', ['BXA1', 'BTC/ZAR'], get('orders/BXA1'));
const asking = named('fetchTicker', ['BTC/ZAR'], get('ticker', undefined, any));
const candles = named('fetchOHLCV', ['BTC/ZAR'], exchange.get('candles', undefined, any));
const trades = named('fetchMyTrades', ['BTC/ZAR'], get('listtrades', undefined, any));
const address = named('fetchDepositAddress', ['BTC'], get('funding_address', undefined, any));
const making = named('createDepositAddress', ['BTC'], post('funding_address', undefined, any));
const sending = named('fetchDepositWithdrawFee', ['BTC', { address: 'bc1q' }], get('send_fee', undefined, any));

const rows = (named, status, ...codes) => codes.map((code) => named(status, code));
const { routes, calls } = sequence([
    ...rows(placing, 400, 'ErrInsufficientBalance', 'ErrInsufficientFunds', 'ErrInvalidPrice', 'ErrInvalidVolume', 'ErrInvalidBaseVolume', 'ErrInvalidCounterVolume'),
    ...rows(placing, 400, 'ErrInvalidStopDirection', 'ErrInvalidStopPrice', 'ErrStopPriceTooHigh', 'ErrStopPriceTooLow', 'ErrNoTradesToInferStopDirection'),
    ...rows(placing, 400, 'ErrPriceTooHigh', 'ErrPriceTooLow', 'ErrVolumeTooHigh', 'ErrVolumeTooLow', 'ErrValueTooHigh', 'ErrNotEnoughLiquidity', 'ErrOrderCanceled'),
    ...rows(placing, 400, 'ErrPostOnlyMode', 'ErrPostOnlyNotAllowed', 'ErrPriceDenominationNotAllowed', 'ErrVolumeDenominationNotAllowed', 'ErrCounterDenominationNotAllowed'),
    ...rows(placing, 400, 'ErrInvalidClientOrderId', 'ErrDuplicateClientOrderID', 'ErrInvalidOrderSide', 'ErrInvalidMarketPair', 'ErrCannotTradeWhileQuoteActive'),
    ...rows(placing, 403, 'ErrMarketNotAllowed', 'ErrInsufficientPerms', 'ErrUserNotVerifiedForCurrency', 'ErrVerificationLevelTooLow'),
    ...rows(placing, 503, 'ErrMarketUnavailable', 'ErrUnderMaintenance', 'ErrInternal', 'ErrDeadlineExceeded'),
    ...rows(placing, 200, 'ErrInsufficientFunds', 'ErrInternal', 'ErrSomethingNew'),
    ...rows(placing, 429, 'ErrTooManyRequests'),
    ...rows(cancelling, 400, 'ErrInvalidOrderRef', 'ErrCannotStopUnknownOrNonPendingOrder', 'ErrAccountIsMigrating'),
    ...rows(cancelling, 404, 'ErrOrderNotFound'),
    ...rows(looking, 404, 'ErrOrderNotFound', 'ErrNotFound'),
    ...rows(reading, 401, 'ErrUnauthorised', 'ErrApiKeyRevoked', 'ErrIncorrectPin'),
    ...rows(reading, 403, 'ErrInsufficientPerms'),
    ...rows(reading, 400, 'ErrInvalidAccount', 'ErrInvalidAccountID', 'ErrInvalidAccountNumber', 'ErrInvalidSourceAccount', 'ErrAccountLimit', 'ErrAccountNotFound', 'ErrUpdateRequired'),
    ...rows(asking, 400, 'ErrInvalidArguments', 'ErrInvalidParameters', 'ErrInvalidMarketPair'),
    ...rows(asking, 429, 'ErrTooManyRequests'),
    ...rows(asking, 500, 'ErrInternal'),
    ...rows(candles, 400, 'ErrLimitOutOfRange', 'ErrTooManyRowsRequested'),
    ...rows(trades, 400, 'ErrLimitOutOfRange', 'ErrTooManyRowsRequested'),
    ...rows(address, 400, 'ErrNoAddressesAssigned', 'ErrInvalidCurrency'),
    ...rows(making, 400, 'ErrAddressCreateRateLimitReached', 'ErrAddressLimitReached', 'ErrERC20AddressAlreadyAssigned', 'ErrERC20AssignNonDefault'),
    ...rows(sending, 400, 'ErrDisallowedTarget', 'ErrInvalidAmount', 'ErrAmountTooBig', 'ErrAmountTooSmall', 'ErrBlockedSendsCurrency', 'ErrTravelRule', 'ErrActiveCryptoRequestExists'),
    ...rows(sending, 400, 'ErrAccountsNotDifferent', 'ErrDifferentCurrencies', 'ErrCreditAccountNotTransactional', 'ErrDebitAccountNotTransactional', 'ErrFundsMoveNotFound'),
    ...rows(sending, 400, 'ErrConvertPairNotSupported', 'ErrConvertRateLimited', 'ErrDescriptionTooLong', 'ErrCustomRefNotAllowed', 'ErrDuplicateClientMoveID', 'ErrDuplicateExternalID'),
    ...rows(sending, 400, 'ErrBeneficiaryNotFound', 'ErrIncompatibleBeneficiary', 'ErrRejectedBeneficiary', 'ErrInvalidBranchCode', 'ErrInvalidDetails', 'ErrInvalidRequestType'),
    ...rows(sending, 400, 'ErrIdempotencyKeyConflict', 'ErrIdempotencyKeyRequestMismatch', 'ErrMissingIdempotencyKey', 'ErrMaxActiveFiatRequestsExists'),
    ...rows(sending, 400, 'ErrRequestTypeDoesNotSupportFastWithdrawals', 'ErrUserBlockedForCancelWithdrawal', 'ErrWithdrawalBlocked', 'ErrWithdrawalNotFound'),
    ['ticker, an error without a code', 'fetchTicker', ['BTC/ZAR'], get('ticker', { error: 'Something the documentation does not list.' }, { ...any, status: 400 })],
    ['ticker, a code without an error', 'fetchTicker', ['BTC/ZAR'], get('ticker', { error_code: 'ErrInternal' }, { ...any, status: 500 })],
    ['order, an error without a code', 'createOrder', ['BTC/ZAR', 'limit', 'buy', 0.25, 700000], post('postorder', { error: 'Whatever' }, any)],
]);

export default {
    description: 'Luno spot: every error of the exchange, known and unknown, with its status.',
    ...base,
    routes: [...marketRoutes, ...routes],
    calls: [call('markets', 'loadMarkets'), ...calls],
};
