// HTX: the exchange's own refusals, by the words of spot, the numbers of contracts, and the codes of the second version.
import { sequence } from '../_faults.mjs';
import { call } from '../_routes.mjs';
import { accountRoute, base, contract, get, marketRoutes, ok, post, spot } from './_common.mjs';

const said = (code, message) => ({ status: 'error', 'err-code': code, 'err-msg': message, data: null });
const numbered = (code, message) => ({ status: 'error', err_code: code, err_msg: message, ts: 1700000000123 });
const named = (label, method, args, route) => (text, body, status = 200) => [`${label}, ${text}`, method, args, { ...route, status, body }];
const own = { clientOrderId: 'mine-1' };
const placing = named('place', 'createOrder', ['BTC/USDT', 'limit', 'buy', 0.1, 35000, own], post('v1/order/orders/place'));
const cancelling = named('cancel', 'cancelOrder', ['999', 'BTC/USDT'], post('v1/order/orders/999/submitcancel'));
const cancellingOwn = named('cancel by our id', 'cancelOrder', [null, 'BTC/USDT', own], post('v1/order/orders/submitCancelClientOrder'));
const looking = named('order', 'fetchOrder', ['999', 'BTC/USDT'], get('v1/order/orders/999'));
const listing = named('open orders', 'fetchOpenOrders', ['BTC/USDT'], get('v1/order/openOrders'));
const past = named('orders', 'fetchOrders', ['BTC/USDT', 1600000000000], get('v1/order/orders'));
const reading = named('balance', 'fetchBalance', [], get('v1/account/accounts/1001/balance'));
const asking = named('ticker', 'fetchTicker', ['BTC/USDT'], spot.get('market/detail/merged', undefined, { rest: '\\?' }));
const contracts = named('ticker of a contract', 'fetchTicker', ['BTC/USDT:USDT'], contract.get('linear-swap-ex/market/detail/merged', undefined, { rest: '\\?' }));
const withdrawing = named('withdraw', 'withdraw', ['USDT', 5, 'TRFTd1FxepQE6CnpwzUEMEbFaLm5bJK67s'], post('v1/dw/withdraw/api/create'));
const moving = named('transfer', 'transfer', ['USDT', 1, 'swap', 'spot'], post('v2/account/transfer'));
const depositing = named('addresses', 'fetchDepositAddressesByNetwork', ['USDT'], get('v2/account/deposit/address'));
const paying = named('fee', 'fetchTradingFee', ['BTC/USDT'], get('v2/reference/transact-fee-rate'));
const booking = named('ledger', 'fetchLedger', [], get('v2/account/ledger'));
const word = (make, code, message, status) => make(code, said(code, message), status);
const number = (make, code, message, status) => make(`${code}`, numbered(code, message), status);

const { routes, calls } = sequence([
    word(placing, 'account-frozen-balance-insufficient-error', 'trade account balance is not enough, left: `0.0027`'),
    word(placing, 'invalid-amount', 'Paramemter `amount` is invalid.'),
    word(placing, 'order-limitorder-amount-min-error', 'limit order amount error, min: `0.001`'),
    word(placing, 'order-limitorder-amount-max-error', 'market order amount error, max: `1000000`'),
    word(placing, 'order-marketorder-amount-min-error', 'market order amount error, min: `0.01`'),
    word(placing, 'order-limitorder-price-min-error', 'limit order price error'),
    word(placing, 'order-limitorder-price-max-error', 'limit order price error'),
    word(placing, 'order-limitorder-price-buy-min-error', 'The price cannot be lower than 0.0006 USDT'),
    word(placing, 'order-limitorder-price-buy-max-error', 'limit order price error'),
    word(placing, 'order-limitorder-price-sell-min-error', 'limit order price error'),
    word(placing, 'order-limitorder-price-sell-max-error', 'limit order price error'),
    word(placing, 'order-stop-order-hit-trigger', 'Orders that are triggered immediately are not supported.'),
    word(placing, 'order-value-min-error', 'Order total cannot be lower than: 1 USDT'),
    word(placing, 'order-invalid-price', 'invalid price'),
    word(placing, 'order-holding-limit-failed', 'Order failed, exceeded the holding limit of this currency'),
    word(placing, 'order-orderprice-precision-error', 'order price precision error, scale: `4`'),
    word(placing, 'order-etp-nav-price-max-error', 'Order price cannot be higher than 5% of NAV'),
    word(placing, 'order-update-error', 'order update error'),
    word(placing, 'timeout', 'Request Timeout'),
    word(placing, 'gateway-internal-error', 'Failed to load data. Try again later.'),
    word(placing, 'base-symbol-trade-disabled', 'Trading is disabled for this symbol'),
    word(placing, 'base-symbol-error', 'The symbol is invalid'),
    word(placing, 'system-maintenance', 'System is in maintenance!'),
    word(placing, 'base-request-exceed-frequency-limit', 'Frequency of requests has exceeded the limit, please try again later'),
    word(placing, 'rate-too-many-requests', 'exceeded rate limit', 429),
    word(placing, 'order-source-invalid', 'A word that no table has.'),
    word(placing, 'order-amount-over-limit', 'A word that no table has.', 400),
    word(placing, 'api-signature-not-valid', 'Signature not valid: Incorrect Access key [Access key错误]'),
    word(reading, 'api-signature-check-failed', 'Verification failure [校验失败]'),
    placing('API key has no permission', said('api-signature-not-valid', 'Signature not valid: API key has no permission [API Key没有权限]')),
    placing('maintained', said('order-unknown', 'The system is being maintained.')),
    placing('closing restricted', said('order-unknown', 'contract is restricted of closing positions on API.  Please contact customer service')),
    word(cancelling, 'order-orderstate-error', 'Incorrect order state'),
    word(cancelling, 'order-queryorder-invalid', 'query order invalid'),
    word(cancelling, 'validation-format-error', 'Format Error: order-id.'),
    word(cancellingOwn, 'validation-constraints-required', 'Field is missing: client-order-id.'),
    word(looking, 'base-record-invalid', 'record invalid'),
    word(looking, 'bad-request', 'bad request'),
    word(listing, 'require-symbol', 'Parameter `symbol` is required.'),
    word(past, 'base-date-limit-error', 'date less than system limit'),
    asking('invalid symbol', { ts: 1568813334794, ...said('invalid-parameter', 'invalid symbol') }),
    asking('symbol trade not open now', { ts: 1576210479343, ...said('invalid-parameter', 'symbol trade not open now') }),
    asking('request limit', { ts: 1687004814731, ...said('invalid-parameter', 'request limit') }),
    asking('invalid period', { ts: 1687004814731, ...said('invalid-parameter', 'invalid period') }),
    word(withdrawing, 'api-not-support-temp-addr', 'API withdrawal does not support temporary addresses'),
    word(withdrawing, 'invalid-address', 'Invalid address.'),
    word(withdrawing, 'base-currency-chain-error', 'The current currency chain does not exist'),
    word(withdrawing, 'dw-insufficient-balance', 'Insufficient balance. You can only transfer `12.3456` at most.'),
    word(withdrawing, 'base-withdraw-fee-error', 'withdrawal fee is not within limits'),
    word(withdrawing, 'dw-withdraw-min-limit', 'The withdrawal amount is less than the minimum limit.'),
    number(contracts, 403, 'Incorrect Access key [Access key错误]'),
    number(contracts, 1003, 'invalid signature'),
    number(contracts, 1010, 'Account doesnt exist.'),
    number(contracts, 1013, 'This contract symbol doesnt exist.'),
    number(contracts, 1017, 'Order doesnt exist.'),
    number(contracts, 1034, 'Incorrect field of order price type.'),
    number(contracts, 1036, 'Incorrect field of open long form.'),
    number(contracts, 1039, 'Buy price must be lower than 39270.9USDT. Sell price must exceed 37731USDT.'),
    number(contracts, 1041, 'The order amount exceeds the limit (170000Cont), please modify and order again.'),
    number(contracts, 1047, 'Insufficient margin available.'),
    number(contracts, 1048, 'Insufficient close amount available.'),
    number(contracts, 1051, 'No orders to cancel.'),
    number(contracts, 1061, 'The order does not exist.'),
    number(contracts, 1066, 'The symbol field cannot be empty. Please re-enter.'),
    number(contracts, 1067, 'The client_order_id field is invalid. Please re-enter.'),
    number(contracts, 1094, 'The leverage cannot be empty, please switch the leverage or contact customer service'),
    number(contracts, 1220, 'You don’t have access permission as you have not opened contracts trading.'),
    number(contracts, 1303, 'Each transfer-out cannot be less than 5USDT.'),
    number(contracts, 1461, 'Current positions have triggered position limits (5000USDT). Please modify.'),
    number(contracts, 4007, 'Unified account special interface, non - one account is not available'),
    number(contracts, 1030, 'A number that no table has.'),
    contracts('among the errors', { ...ok({ errors: [{ order_id: '1349442392365359104', err_code: 1061, err_msg: 'The order does not exist.' }], successes: '' }), ts: 1741773744526 }),
    moving('1303', { code: 1303, data: null, message: 'Each transfer-out cannot be less than 5USDT.', success: false, 'print-log': true }),
    moving('4007', { code: '4007', msg: 'Unified account special interface, non - one account is not available', data: null, ts: '1698413427651' }),
    reading('1003', { code: '1003', message: 'invalid signature' }),
    paying('1003 with a status', { code: '1003', message: 'invalid signature' }, 401),
    moving('1317', { code: 1317, data: null, message: 'A code that no table has.', success: false, 'print-log': true }),
    depositing('2002', { code: 2002, message: 'invalid field value in `currency`' }),
    depositing('1002 with a status', { code: 1002, message: 'unauthorized' }, 403),
    paying('2003', { code: 2003, message: 'missing mandatory field' }),
    booking('1002', { code: 1002, message: 'Unauthorized operation.' }),
]);

export default {
    description: 'HTX: every error of the exchange that these calls can meet, known and unknown.',
    ...base,
    routes: [...marketRoutes, accountRoute, get('v1/account/accounts/7/balance', ok({ id: 7, type: 'spot', state: 'working', list: [] })), ...routes],
    calls: [call('markets', 'loadMarkets'), call('balance of an account', 'fetchBalance', { 'account-id': '7' }), ...calls],
};
