// Binance spot: the exchange's own refusals, {"code", "msg"} with status 4xx.
import { sequence } from '../_faults.mjs';
import { call } from '../_routes.mjs';
import { base, marketRoutes, spot } from './_common.mjs';

const order = ['BTC/USDT', 'limit', 'buy', 0.1, 35000, { clientOrderId: 'mine-1' }];
const answer = (code, msg, status = 400, more) => ({ status, ...more, body: { code, msg } });
const named =
    (method, args, route) =>
    (...refusal) => [`${method}, ${refusal[0]} ${refusal[1]}`, method, args, { ...route, ...answer(...refusal) }];
const placing = named('createOrder', order, spot.post('order'));
const reading = named('fetchBalance', [], spot.get('account', undefined, { rest: '\\?' }));
const asking = named('fetchTicker', ['BTC/USDT'], spot.get('ticker/24hr', undefined, { rest: '\\?' }));
const cancelling = named('cancelOrder', ['1', 'BTC/USDT'], spot.delete('order', undefined, { rest: '\\?' }));
const looking = named('fetchOrder', ['1', 'BTC/USDT'], spot.get('order', undefined, { rest: '\\?' }));
const listing = named('fetchOpenOrders', ['BTC/USDT'], spot.get('openOrders', undefined, { rest: '\\?' }));
const candles = named('fetchOHLCV', ['BTC/USDT', '1m'], spot.get('klines', undefined, { rest: '\\?' }));

const { routes, calls } = sequence([
    placing(-2010, 'Account has insufficient balance for requested action.'),
    placing(-2010, 'Order would immediately match and take.'),
    placing(-2010, 'Stop price would trigger immediately.'),
    placing(-2010, 'Market is closed.'),
    placing(-2010, 'This action is disabled on this account.'),
    placing(-2010, 'This account may not place or cancel orders.'),
    placing(-2010, 'This symbol is not permitted for this account.'),
    placing(-2010, 'Duplicate order sent.'),
    placing(-1013, 'Filter failure: NOTIONAL'),
    placing(-1013, 'Filter failure: PRICE_FILTER'),
    placing(-1013, 'Filter failure: LOT_SIZE'),
    placing(-1013, 'Filter failure: PERCENT_PRICE_BY_SIDE'),
    placing(-1013, 'Filter failure: MIN_NOTIONAL'),
    placing(-1013, 'Filter failure: MAX_POSITION'),
    placing(-1013, 'Market is closed.'),
    placing(-1111, 'Precision is over the maximum defined for this asset.'),
    placing(-1015, 'Too many new orders; current limit is 100 orders per 10 SECOND.', 429, { headers: { 'Retry-After': '9' } }),
    placing(-1007, 'Timeout waiting for response from backend server. Send status unknown; execution status unknown.', 504),
    placing(-1006, 'An unexpected response was received from the message bus. Execution status unknown.', 500),
    placing(-1008, 'Server is currently overloaded with other requests. Please try again in a few minutes.', 503),
    reading(-2015, 'Invalid API-key, IP, or permissions for action.', 401),
    reading(-2014, 'API-key format invalid.', 401),
    reading(-2008, 'Invalid Api-Key ID.', 401),
    reading(-1022, 'Signature for this request is not valid.'),
    reading(-1021, 'Timestamp for this request is outside of the recvWindow.'),
    reading(-1021, "Timestamp for this request was 1000ms ahead of the server's time."),
    reading(-1002, 'You are not authorized to execute this request.', 403),
    asking(-1121, 'Invalid symbol.'),
    asking(-1003, 'Too many requests; current limit of IP(127.0.0.1) is 6000 request weight per 1 MINUTE.', 429, { headers: { 'Retry-After': '5' } }),
    asking(-1003, 'Way too many requests; IP(127.0.0.1) banned until 1700000600000.', 418, { headers: { 'Retry-After': '600' } }),
    asking(-1000, 'System is under maintenance.', 503),
    asking(-1001, 'Internal error; unable to process your request. Please try again.', 500),
    candles(-1120, 'Invalid interval.'),
    cancelling(-2011, 'Unknown order sent.'),
    cancelling(-2011, 'Order was not canceled due to cancel restrictions.'),
    looking(-2013, 'Order does not exist.'),
    looking(-2026, 'Order was canceled or expired with no executed qty over 90 days ago and has been archived.'),
    listing(-1102, "Mandatory parameter 'symbol' was not sent, was empty/null, or malformed."),
    listing(-9999, 'Something the documentation does not list.'),
]);

export default {
    description: 'Binance spot: every error of the exchange that these calls can meet, known and unknown, with its status.',
    ...base,
    routes: [...marketRoutes, ...routes],
    calls: [call('markets', 'loadMarkets'), ...calls],
};
