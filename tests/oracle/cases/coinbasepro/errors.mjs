// Coinbase Exchange: the exchange's own refusals, {"message"} with status 4xx or 5xx.
import { sequence } from '../_faults.mjs';
import { call } from '../_routes.mjs';
import { base, get, marketRoutes, post, refuse, remove } from './_common.mjs';
import { oid } from './_orders.mjs';

const named =
    (method, args, route) =>
    (...refusal) => [`${method}, ${refusal[0]} ${refusal[1]}`, method, args, { ...route, ...refuse(...refusal) }];
const placing = named('createOrder', ['BTC/USD', 'limit', 'buy', 0.1, 35000], post('orders'));
const reading = named('fetchBalance', [], get('accounts'));
const asking = named('fetchTicker', ['BTC/USD'], get('products/BTC-USD/ticker'));
const cancelling = named('cancelOrder', [oid(101), 'BTC/USD'], remove(`orders/${oid(101)}`, undefined, { rest: '' }));
const looking = named('fetchOrder', [oid(101), 'BTC/USD'], get(`orders/${oid(101)}`));

const { routes, calls } = sequence([
    placing(400, 'Insufficient funds'),
    placing(400, 'price too small. Minimum price is 0.01'),
    placing(400, 'price too precise (35000.123)'),
    placing(400, 'size is too small. Minimum size is 0.00000001'),
    placing(400, 'size too precise'),
    placing(400, 'funds is too small. Minimum size is 1'),
    placing(400, 'Product not found'),
    placing(400, 'Invalid order type for this product: market'),
    placing(400, 'Trading pair not available'),
    placing(400, 'Limit only mode'),
    placing(400, 'Cancel only mode'),
    placing(400, 'Post only mode'),
    placing(400, 'Invalid order size'),
    placing(400, 'time_in_force and post_only are mutually exclusive'),
    placing(503, 'The exchange is under maintenance'),
    placing(429, 'Private rate limit exceeded', { 'Retry-After': '1' }),
    placing(500, 'Internal server error'),
    reading(401, 'Invalid API Key'),
    reading(401, 'invalid signature'),
    reading(401, 'Invalid Passphrase'),
    reading(400, 'Invalid API Key'),
    reading(400, 'invalid signature'),
    reading(400, 'Invalid Passphrase'),
    reading(401, 'request timestamp expired'),
    reading(400, 'invalid timestamp'),
    reading(403, 'Forbidden'),
    reading(403, 'IP does not match IP whitelist'),
    asking(404, 'NotFound'),
    asking(404, 'Route not found'),
    asking(429, 'Public rate limit exceeded', { 'Retry-After': '1' }),
    asking(503, 'under maintenance'),
    asking(400, 'The exchange is under maintenance'),
    cancelling(400, 'Order already done'),
    cancelling(404, 'order not found'),
    cancelling(400, 'Invalid order id'),
    looking(404, 'NotFound'),
    looking(400, 'Invalid order id'),
    looking(400, ''),
]);

export default {
    description: 'Coinbase Exchange: every error of the exchange that these calls can meet, known and unknown, with its status.',
    ...base,
    routes: [...marketRoutes, ...routes],
    calls: [call('markets', 'loadMarkets'), ...calls],
};
