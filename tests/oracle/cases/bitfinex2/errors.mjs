// Bitfinex: the exchange's own refusals, and notices of what was not carried out.
import { sequence } from '../_faults.mjs';
import { base, error, get, marketRoutes, notice, post } from './_common.mjs';
import { order as listed } from './_orders.mjs';

const limit = (id) => ['BTC/USD', 'limit', 'buy', 0.5, 35000, { clientOrderId: id }];
const balance = (name, route) => [`balance, ${name}`, 'fetchBalance', [], { ...post('r/wallets'), ...route }];
const order = (name, route, id = 1700000000001) => [`order, ${name}`, 'createOrder', limit(id), { ...post('w/order/submit'), ...route }];
const edit = (name, route) => [`edit, ${name}`, 'editOrder', ['95408916206', 'BTC/USD', 'limit', 'buy', 0.5, 35000], { ...post('w/order/update'), ...route }];
const cancel = (name, route) => [`cancel, ${name}`, 'cancelOrder', ['95408916206'], { ...post('w/order/cancel'), ...route }];
const cancelTwo = (name, route) => [`cancel two, ${name}`, 'cancelOrders', [['95408916206', '95408916207']], { ...post('w/order/cancel/multi'), ...route }];
const several = (name, route) => [`several, ${name}`, 'createOrders', [[0, 1].map((i) => ({ symbol: 'BTC/USD', type: 'limit', side: 'buy', amount: 0.5, price: 35000, params: { clientOrderId: 5 + i } }))], { ...post('w/order/multi'), ...route }];
const ticker = (name, route) => [`ticker, ${name}`, 'fetchTicker', ['BTC/USD'], { ...get('ticker/tBTCUSD'), ...route }];
const withdraw = (name, route) => [`withdraw, ${name}`, 'withdraw', ['BTC', 0.1, 'bc1qexample0000000000000000000000000000000'], { ...post('w/withdraw'), ...route }];
const words = (message, status = 503) => ({ status, body: message });
const refused = (text, status = 'ERROR', code = null) => ({ body: notice('on-req', [listed(null)], { status, text, code }) });

const { routes, calls } = sequence([
    balance('permission', error(10001, 'api_key: permission invalid (#10001)')),
    balance('parameter', error(10020, 'type: invalid')),
    balance('authentication', error(10100, 'apikey: invalid')),
    balance('nonce', error(10114, 'nonce: small')),
    balance('rate limit', error(11010, 'ratelimit: error')),
    balance('rate limit with 429', error(11010, 'ratelimit: error', 429)),
    balance('maintenance', error(20060, 'maintenance')),
    balance('unknown number', error(10000, 'unknown')),
    balance('without words', error(10000, null)),
    balance('words of an unknown number', error(99999, 'temporarily_unavailable')),
    balance('with 400', error(10020, 'type: invalid', 400)),
    balance('with 401', error(10100, 'apikey: digest invalid', 401)),
    balance('with 403', error(10001, 'forbidden', 403)),
    balance('with 503', error(20060, 'maintenance', 503)),
    balance('unavailable', words({ code: 503, error: 'temporarily_unavailable', error_description: 'Sorry, the service is temporarily unavailable.' })),
    balance('unavailable, message', words({ message: 'temporarily_unavailable' }, 500)),
    balance('rate limit as an object', words({ error: 'ERR_RATE_LIMIT' }, 429)),
    balance('an unknown object', words({ error: 'ERR_ODD' }, 429)),
    balance('an object without words', words({ result: [] }, 200)),
    balance('an object that lacks a balance', words({ message: 'available balance is only 2.0' }, 400)),
    ticker('unknown symbol', error(10020, 'symbol: invalid')),
    ticker('rate limit', error(11010, 'ratelimit: error')),
    order('balance', error(10001, 'Invalid order: not enough exchange balance for 0.5 BTCUSD at 35000')),
    order('balance on margin', error(10001, 'Invalid order: available balance is only 12.5 USD')),
    order('symbol', error(10001, 'symbol: invalid')),
    order('least amount', error(10001, 'Invalid order: minimum size for BTCUSD is 0.00004')),
    order('price', error(10020, 'price: invalid')),
    order('notice of an error', refused('Invalid order: not enough exchange balance for 0.5 BTCUSD at 35000')),
    order('notice of a failure', refused('Invalid order', 'FAILURE', 10001)),
    order('notice without a status', refused(null, null)),
    order('error with status 200', error(10001, 'Invalid order: not enough exchange balance', 200)),
    edit('not there', error(10001, 'Order not found')),
    edit('notice of an error', refused('Order not found')),
    edit('error with status 200', error(10001, 'Order not found', 200)),
    cancel('not there', error(10001, 'Order not found.')),
    cancel('number', error(10020, 'id: invalid')),
    cancel('notice of an error', refused('Order not found.')),
    cancel('notice of another error', refused('Order could not be cancelled.', 'FAILURE')),
    cancelTwo('notice of an error', refused('None of the orders was found.')),
    cancelTwo('error', error(10001, 'ids: invalid')),
    several('one refused', { body: notice('ox_multi-req', [notice('on-req', [listed(21, { cid: 5 })]), notice('on-req', [listed(null, { cid: 6 })], { status: 'ERROR', text: 'Invalid order: minimum size' })]) }),
    several('refused without an order', { body: notice('ox_multi-req', [notice('on-req', [listed(21, { cid: 5 })]), notice('on-req', [], { status: 'ERROR', text: 'Invalid order: minimum size' })]) }),
    several('error', error(10020, 'ops: invalid')),
    withdraw('balance', error(10001, 'Cannot withdraw: available balance is only 0.05')),
    withdraw('notice of the balance', { body: notice('acc_wd-req', [0, null, 'bitcoin', null, 'exchange', 0.1, null, null, 0.0004], { status: 'ERROR', text: 'not enough exchange balance' }) }),
    withdraw('notice of another error', { body: notice('acc_wd-req', [0, null, 'bitcoin', null, 'exchange', 0.1, null, null, 0.0004], { status: 'ERROR', text: 'Invalid bitcoin address (abcdef)' }) }),
]);

export default {
    description: "Bitfinex: the exchange's own refusals, and notices of what was not carried out.",
    ...base,
    routes: [...marketRoutes, ...routes],
    calls: [{ name: 'markets', method: 'loadMarkets' }, ...calls],
};
