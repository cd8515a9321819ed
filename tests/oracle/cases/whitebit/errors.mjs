// WhiteBIT: the exchange's own refusals, every row of the table of errors.
import { sequence } from '../_faults.mjs';
import { base, get, invalid, marketRoutes, post, refuse, v1 } from './_common.mjs';

const order = (name, reply) => [`order, ${name}`, 'createOrder', ['BTC/USDT', 'limit', 'buy', 0.1, 35000], { ...post('order/new'), ...reply }];
const balance = (name, reply) => [`balance, ${name}`, 'fetchBalance', [], { ...post('trade-account/balance'), ...reply }];
const cancel = (name, reply) => [`cancel, ${name}`, 'cancelOrder', ['101', 'BTC/USDT'], { ...post('order/cancel'), ...reply }];
const ticker = (name, message) => [
    `ticker, ${name}`,
    'fetchTicker',
    ['BTC/USDT'],
    v1.get('ticker', { success: false, message, result: [] }, { rest: '\\?' }),
];
const inner = (field, text) => refuse(10, 'Inner validation failed', { [field]: [text] });
const old = (status, errors, http = 422) => ({ status: http, body: { response: null, status, errors, notification: null, warning: 'see errors', _token: null } });

const { routes, calls } = sequence([
    balance('bad signature', refuse(10, 'Unauthorized request.', null, 401)),
    balance('bad payload', refuse(9, 'Invalid payload.', null, 400)),
    balance('no permission', refuse(0, 'This action is unauthorized.', null, 403)),
    balance('no permission for this key', refuse(0, 'This action is unauthorized for this key.', null, 403)),
    balance('key without permission', refuse(4, 'This API Key is not authorized to perform this action.', null, 403)),
    balance('key disabled', refuse(2, 'This action is unauthorized. Enable your key in API settings', null, 401)),
    balance('key to enable', refuse(2, 'Enable your key in API settings, please', null, 401)),
    balance('unknown word', refuse(99, 'Something new.', null, 400)),
    balance('unknown word with status 200', refuse(99, 'Something new.', null, 200)),
    balance('message only', { status: 400, body: { message: 'Currency not found' } }),
    order('market format', invalid('market', 'The market format is invalid.')),
    order('market not available', invalid('market', 'Market is not available')),
    order('amount of zero', invalid('amount', 'Amount must be greater than 0')),
    order('funds', inner('amount', 'Not enough balance.')),
    order('funds, without a dot', invalid('amount', 'Not enough balance')),
    order('price too high', { status: 422, body: { code: 250, errors: { price: ['The Price should be less than or equal to 1.277'] }, message: 'Validation failed' } }),
    order('price too low', { status: 422, body: { code: 250, errors: { price: ['The Price should be greater than or equal to 0.0029'] }, message: 'Validation failed' } }),
    order('amount too small', refuse(0, 'Validation failed', { amount: ['Given amount is less than min amount 200000'], total: ['Total is less than 5.05'] })),
    order('step', refuse(32, 'Validation failed', { amount: ['Min amount step = 0.01'] })),
    order('total', invalid('total', 'Total is less than 5.05')),
    order('total and fee', invalid('amount', 'Total amount + fee must be no less than 5.05505')),
    order('known only as the second word', refuse(0, 'Validation failed', { side: ['The side is odd.'], total: ['Total is less than 5.05'] })),
    order('client order id', invalid('clientOrderId', 'This client order id is already used by the current account.')),
    order('empty errors', refuse(0, 'Validation failed', {})),
    order('text for a list', refuse(0, 'Validation failed', { market: [] })),
    order('unavailable', old(503, { message: [''] }, 503)),
    order('transfer', refuse(3, 'Inner validation failed', { amount: ["You don't have such amount for transfer (available 0.44523433, in amount: 2)"] })),
    order('order id', invalid('orderId', 'The order id field is required.')),
    order('from', invalid('from', 'The selected from is invalid.')),
    cancel('not there', refuse(2, 'Inner validation failed', { order_id: ['Unexecuted order was not found.'] })),
    cancel('not there, in the old form', old(422, { orderId: ['Finished order id 1295772653 not found on your account'] })),
    cancel('another status', old(400, { orderId: ['odd'] }, 400)),
    ticker('market', { market: ['Market is not available'] }),
    ticker('limit', { limit: ['limit must be less than or equal to 100'] }),
    ticker('unknown', { market: ['odd'] }),
    ticker('no words', {}),
    ['time, not found', 'fetchTime', [], { ...get('time'), status: 404, body: { code: 0, message: 'Not Found' } }],
    ['time, too many', 'fetchTime', [], { ...get('time'), status: 429, body: { code: 0, message: 'Too many requests.' } }],
    ['time, banned', 'fetchTime', [], { ...get('time'), status: 418, body: { code: 0, message: 'Too many requests.' } }],
]);

export default {
    description: 'WhiteBIT: every row of the table of errors, in the three shapes of refusals.',
    ...base,
    routes: [...marketRoutes, ...routes],
    calls: [{ name: 'markets', method: 'loadMarkets' }, ...calls],
};
