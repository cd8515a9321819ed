// Bitstamp spot: the exchange's own refusals, {"status": "error", "reason", "code"} and {"error"}, with and without a status.
import { sequence } from '../_faults.mjs';
import { call } from '../_routes.mjs';
import { base, get, marketRoutes, post, refuse } from './_common.mjs';

const text = (body) => (typeof body.reason === 'object' ? Object.values(body.reason).flat().join(' ') : (body.reason ?? body.error ?? 'no text'));
const named = (method, args, route) => (status, body) => [`${method}, ${status} ${text(body)}`, method, args, { ...route, status, body }];
const placing = named('createOrder', ['BTC/USD', 'limit', 'buy', 0.1, 35000], post('buy/btcusd/'));
const reading = named('fetchBalance', [], post('account_balances/'));
const asking = named('fetchTicker', ['BTC/USD'], get('ticker/btcusd/'));
const cancelling = named('cancelOrder', ['1', 'BTC/USD'], post('cancel_order/'));
const looking = named('fetchOrder', ['1', 'BTC/USD'], post('order_status/'));
const listing = named('fetchOpenOrders', [], post('open_orders/all/'));
const all = (...texts) => refuse({ __all__: texts }, undefined);

const { routes, calls } = sequence([
    placing(400, all('You have only 100.00 USD available. Check your account balance for details.')),
    placing(400, all('Minimum order size is 10.0 USD.')),
    placing(400, all('Price is more than 20% below market price.')),
    placing(400, refuse({ amount: ['Ensure that there are no more than 8 decimal places.'] })),
    placing(400, refuse({ price: ['Ensure that there are no more than 0 decimal places.'] })),
    placing(400, refuse({ client_order_id: ['Ensure this value has at least 36 characters.'] })),
    placing(400, all('Ensure that there are no more than 2 decimal places.')),
    placing(400, all('Ensure this value has at least 26 characters (it has 2).')),
    placing(400, all('Order could not be placed.')),
    placing(400, all('Trading is currently unavailable for your account.')),
    placing(400, all('Trading is currently disabled on BTC/USD.')),
    placing(200, all('You have only 100.00 USD available. Check your account balance for details.')),
    placing(400, refuse('Duplicate client_order_id.', '400.004')),
    reading(403, refuse('API key not found', 'API0001')),
    reading(403, refuse('IP address not allowed', 'API0002')),
    reading(403, refuse('No permission found', 'API0003')),
    reading(403, refuse('Invalid nonce', 'API0004')),
    reading(403, refuse('Invalid signature', 'API0005')),
    reading(401, refuse('Invalid signature')),
    reading(403, refuse('Authentication failed', 'API0006')),
    reading(403, refuse('Missing key, signature and nonce parameters', 'API0008')),
    reading(403, refuse('Your account is frozen', 'API0010')),
    reading(403, refuse('Please update your profile with your FATCA information, before using API.', 'API0011')),
    reading(403, refuse('Wrong API key format', 'API0012')),
    reading(400, refuse('Missing X-Auth-Timestamp header', 'API0016')),
    reading(403, refuse('Request was made too far in the past', 'API0017')),
    reading(400, { code: 400, reason: 'Invalid offset.', status: 'error' }),
    asking(503, refuse("Bitstamp.net is under scheduled maintenance. We'll be back soon.")),
    asking(200, { error: "Bitstamp.net is under scheduled maintenance. We'll be back soon." }),
    asking(404, refuse('Invalid currency pair', '404.003')),
    asking(429, { response_code: '429.001', error: 'Request rate limit exceeded' }),
    asking(400, { error: 'Something the documentation does not list.' }),
    cancelling(404, refuse('Order not found.', '404.002')),
    cancelling(200, { error: 'Order not found.' }),
    cancelling(200, { error: 'Invalid order id' }),
    looking(200, { status: 'error', reason: 'Order not found.' }),
    looking(403, { status: 'error', response_code: '403.004', response_explanation: 'Authentication failed', code: 'API0005', reason: '' }),
    listing(400, refuse('Something the documentation does not list.', '400.099')),
]);

export default {
    description: 'Bitstamp spot: every error of the exchange that these calls can meet, known and unknown, with its status.',
    ...base,
    routes: [...marketRoutes, ...routes],
    calls: [call('markets', 'loadMarkets'), ...calls],
};
