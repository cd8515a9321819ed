// Gate: the exchange's own refusals: every label of its table, known and unknown, with a message, a detail, or neither.
import { sequence } from '../_faults.mjs';
import { base, get, marketRoutes, post, refuse, remove } from './_common.mjs';

const spot = [
    'INVALID_PARAM_VALUE', 'INVALID_PROTOCOL', 'INVALID_ARGUMENT', 'INVALID_REQUEST_BODY', 'MISSING_REQUIRED_PARAM', 'BAD_REQUEST',
    'INVALID_CONTENT_TYPE', 'NOT_ACCEPTABLE', 'METHOD_NOT_ALLOWED', 'NOT_FOUND', 'AUTHENTICATION_FAILED', 'INVALID_CREDENTIALS', 'INVALID_KEY',
    'IP_FORBIDDEN', 'READ_ONLY', 'INVALID_SIGNATURE', 'MISSING_REQUIRED_HEADER', 'REQUEST_EXPIRED', 'ACCOUNT_LOCKED', 'FORBIDDEN', 'TOO_FAST',
    'INVALID_PRECISION', 'INVALID_CURRENCY_PAIR', 'POC_FILL_IMMEDIATELY', 'ORDER_NOT_FOUND', 'CLIENT_ID_NOT_FOUND', 'ORDER_CLOSED',
    'ORDER_CANCELLED', 'QUANTITY_NOT_ENOUGH', 'BALANCE_NOT_ENOUGH', 'MARGIN_NOT_SUPPORTED', 'MARGIN_BALANCE_NOT_ENOUGH', 'AMOUNT_TOO_LITTLE',
    'AMOUNT_TOO_MUCH', 'REPEATED_CREATION', 'TOO_MANY_CURRENCY_PAIRS', 'TOO_MANY_ORDERS', 'TOO_MANY_REQUESTS', 'MIXED_ACCOUNT_TYPE',
    'TRADE_RESTRICTED', 'USER_NOT_FOUND', 'INTERNAL', 'SERVER_ERROR', 'TOO_BUSY', 'AUTO_TRIGGER_PRICE_LESS_LAST', 'AUTO_TRIGGER_PRICE_GREATE_LAST',
    'NO_CHANGE', 'PRICE_THRESHOLD_EXCEEDED',
];
const contracts = [
    'CONTRACT_NO_COUNTER', 'CONTRACT_NOT_FOUND', 'RISK_LIMIT_EXCEEDED', 'INSUFFICIENT_AVAILABLE', 'LIQUIDATE_IMMEDIATELY', 'LEVERAGE_TOO_HIGH',
    'LEVERAGE_TOO_LOW', 'ORDER_NOT_OWNED', 'ORDER_FINISHED', 'POSITION_CROSS_MARGIN', 'POSITION_IN_LIQUIDATION', 'POSITION_IN_CLOSE',
    'POSITION_EMPTY', 'REMOVE_TOO_MUCH', 'RISK_LIMIT_NOT_MULTIPLE', 'RISK_LIMIT_TOO_HIGH', 'RISK_LIMIT_TOO_lOW', 'PRICE_TOO_DEVIATED',
    'SIZE_TOO_LARGE', 'SIZE_TOO_SMALL', 'PRICE_OVER_LIQUIDATION', 'PRICE_OVER_BANKRUPT', 'ORDER_POC_IMMEDIATE', 'INCREASE_POSITION',
    'CONTRACT_IN_DELISTING', 'RISK_LIMIT_TOO_LOW', 'POSITION_HOLDING', 'FUTURES_BALANCE_NOT_ENOUGH', 'TOO_MUCH_FUTURES_AVAILABLE',
];
const money = [
    'SUB_ACCOUNT_NOT_FOUND', 'SUB_ACCOUNT_LOCKED', 'MARGIN_BALANCE_EXCEPTION', 'MARGIN_TRANSFER_FAILED', 'ACCOUNT_EXCEPTION',
    'SUB_ACCOUNT_TRANSFER_FAILED', 'ADDRESS_NOT_USED', 'WITHDRAWAL_OVER_LIMIT', 'API_WITHDRAW_DISABLED', 'INVALID_WITHDRAW_ID',
    'INVALID_WITHDRAW_CANCEL_STATUS', 'INVALID_CURRENCY', 'LOAN_NOT_FOUND', 'LOAN_RECORD_NOT_FOUND', 'NO_MATCHED_LOAN', 'NOT_MERGEABLE',
    'REPAY_TOO_MUCH', 'AUTO_BORROW_TOO_MUCH', 'USER_LOAN_EXCEEDED', 'CROSS_ACCOUNT_NOT_FOUND',
];

const limit = (symbol) => [symbol, 'limit', 'buy', 1, 35000, { clientOrderId: 'own-1' }];
const order = (name, answer) => [`order, ${name}`, 'createOrder', limit('BTC/USDT'), { ...post('spot/orders'), ...answer }];
const { routes, calls } = sequence([
    ...spot.map((label) => order(label, refuse(label, `refused: ${label}`))),
    ...contracts.map((label) => [`swap, ${label}`, 'createOrder', limit('BTC/USDT:USDT'), { ...post('futures/usdt/orders'), status: 400, body: { label, detail: 'refused' } }]),
    ...money.map((label) => [`transfer, ${label}`, 'transfer', ['USDT', 10, 'spot', 'swap'], { ...post('wallet/transfers'), ...refuse(label, 'refused') }]),
    order('a small order', refuse('INVALID_PARAM_VALUE', 'Your order size 0.003749448 USDT is too small. The minimum is 3 USDT')),
    order('an unknown label', refuse('SOMETHING_NEW', 'Your order size is odd')),
    order('a label alone', { status: 400, body: { label: 'BALANCE_NOT_ENOUGH' } }),
    order('a label with status 200', { body: { label: 'BALANCE_NOT_ENOUGH', message: 'Not enough balance' } }),
    order('a label with status 500', refuse('SERVER_ERROR', 'internal', 500)),
    order('a label with status 401', refuse('INVALID_SIGNATURE', 'Signature mismatch', 401)),
    order('a label with status 429', refuse('TOO_MANY_REQUESTS', 'Request Rate limit Exceeded', 429)),
    order('an empty label', { status: 400, body: { label: '', message: 'odd' } }),
    order('a message alone', { status: 400, body: { message: 'odd' } }),
    order('status 404 with JSON', { status: 404, body: {} }),
    ['ticker, INVALID_CURRENCY_PAIR', 'fetchTicker', ['BTC/USDT'], { ...get('spot/tickers', undefined, { rest: '\\?' }), ...refuse('INVALID_CURRENCY_PAIR', 'Invalid currency pair BTC_USDT') }],
    ['candles, too long ago', 'fetchOHLCV', ['BTC/USDT', '1m', 1500000000000], { ...get('spot/candlesticks', undefined, { rest: '\\?' }), ...refuse('INVALID_PARAM_VALUE', 'Candlestick too long ago. Maximum 10000 points ago are allowed') }],
    ['cancel, ORDER_NOT_FOUND', 'cancelOrder', ['7', 'BTC/USDT'], { ...remove('spot/orders/7', undefined, { rest: '\\?' }), ...refuse('ORDER_NOT_FOUND', 'Order not found', 404) }],
    ['cancel, ORDER_CLOSED', 'cancelOrder', ['7', 'BTC/USDT'], { ...remove('spot/orders/7', undefined, { rest: '\\?' }), ...refuse('ORDER_CLOSED', 'Order already closed') }],
    ['trigger, AUTO_TRIGGER_PRICE_LESS_LAST', 'createOrder', ['BTC/USDT', 'limit', 'sell', 1, 33990, { triggerPrice: 34000, clientOrderId: 'own-1' }], { ...post('spot/price_orders'), ...refuse('AUTO_TRIGGER_PRICE_LESS_LAST', 'invalid argument: Trigger.Price must < last_price') }],
    ['balance, USER_NOT_FOUND', 'fetchBalance', [{ type: 'swap' }], { ...get('futures/usdt/accounts'), ...refuse('USER_NOT_FOUND', 'please transfer funds first to create futures account') }],
]);

export default {
    description: 'Gate: every label of the table of errors, and refusals in other shapes.',
    ...base,
    routes: [...marketRoutes, ...routes],
    calls: [{ name: 'markets', method: 'loadMarkets' }, ...calls],
};
