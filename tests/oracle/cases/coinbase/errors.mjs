// Coinbase Advanced Trade: the exchange's own refusals, of both APIs.
import { sequence } from '../_faults.mjs';
import { call } from '../_routes.mjs';
import { base, get, market, marketRoutes, oid, old, post } from './_common.mjs';

const named = (method, args, route) => (label, status, body, headers) => [`${method}, ${label}`, method, args, { ...route, status, body, ...(headers ? { headers } : {}) }];
const placing = named('createOrder', ['BTC/USD', 'limit', 'buy', 0.1, 35000], post('orders'));
const reading = named('fetchBalance', [], old('accounts', undefined, { rest: '' }));
const asking = named('fetchTicker', ['BTC/USD'], market('products/BTC-USD/ticker', undefined, { rest: '' }));
const cancelling = named('cancelOrder', [oid(101), 'BTC/USD'], post('orders/batch_cancel'));
const editing = named('editOrder', [oid(101), 'BTC/USD', 'limit', 'buy', 0.2, 35100], post('orders/edit'));
const looking = named('fetchOrder', [oid(101), 'BTC/USD'], get(`orders/historical/${oid(101)}`));

/** An order refused with status 200. */
const refused = (error, preview, message = '', more) => ({
    success: false,
    failure_reason: 'UNKNOWN_FAILURE_REASON',
    order_id: '',
    error_response: { error, message, error_details: '', ...(preview ? { preview_failure_reason: preview } : {}), ...more },
    order_configuration: { limit_limit_gtc: { base_size: '0.1', limit_price: '35000', post_only: false } },
});
const v3 = (error, message) => ({ error, code: 3, message, error_details: message, details: [] });
const v2 = (id, message) => ({ errors: [{ id, message }] });

const { routes, calls } = sequence([
    placing('insufficient funds in the preview', 200, refused('INSUFFICIENT_FUND', 'PREVIEW_INSUFFICIENT_FUND', 'Insufficient balance in source account')),
    placing('insufficient funds, no preview', 200, refused('INSUFFICIENT_FUND', undefined, 'Insufficient balance in source account', { new_order_failure_reason: 'INSUFFICIENT_FUND' })),
    placing('stop price above the last trade', 200, refused('UNKNOWN_FAILURE_REASON', 'PREVIEW_STOP_PRICE_ABOVE_LAST_TRADE_PRICE')),
    placing('unsupported configuration', 200, refused('UNSUPPORTED_ORDER_CONFIGURATION', undefined, 'source is not enabled for trading', { new_order_failure_reason: 'UNSUPPORTED_ORDER_CONFIGURATION' })),
    placing('a reason that nobody knows', 200, refused('UNKNOWN_FAILURE_REASON', 'PREVIEW_INVALID_LIMIT_PRICE_POST_ONLY')),
    placing('no reason', 200, { success: false, failure_reason: 'UNKNOWN_FAILURE_REASON', order_id: '' }),
    placing('PERMISSION_DENIED', 403, v3('PERMISSION_DENIED', 'Missing required scopes')),
    placing('INVALID_ARGUMENT', 400, v3('INVALID_ARGUMENT', 'product_id is required')),
    placing('unknown', 400, v3('unknown', 'parsing field "base_size": not a number')),
    placing('UNAVAILABLE', 503, v3('UNAVAILABLE', 'upstream unavailable')),
    placing('internal_server_error', 500, v2('internal_server_error', 'Internal server error')),
    placing('rate_limit_exceeded', 429, v2('rate_limit_exceeded', 'Too many requests'), { 'Retry-After': '1' }),
    ...['two_factor_required', 'personal_details_required', 'identity_verification_required', 'jumio_verification_required', 'jumio_face_match_verification_required', 'unverified_email'].map((id) =>
        reading(id, 400, v2(id, 'Verify first'))),
    ...['authentication_error', 'unauthorized', 'invalid_authentication_method', 'invalid_token', 'revoked_token', 'expired_token'].map((id) => reading(id, 401, v2(id, 'Not you'))),
    reading('invalid_scope', 403, v2('invalid_scope', 'Invalid scope')),
    reading('param_required', 400, v2('param_required', 'Missing parameter')),
    reading('validation_error', 400, v2('validation_error', 'Not valid')),
    reading('not_found', 404, v2('not_found', 'Not found')),
    reading('resource_exhausted', 429, v2('resource_exhausted', 'Exhausted')),
    reading('an id that nobody knows', 400, v2('something_new', 'Something new')),
    reading('timestamp expired', 401, v2('something', 'request timestamp expired')),
    reading('a text without an id', 401, { errors: [{ message: 'no id' }] }),
    reading('invalid_request', 400, { error: 'invalid_request', error_description: 'The request is missing a required parameter, includes an unsupported parameter value, or is otherwise malformed.' }),
    reading('insufficient by its description', 400, { error: 'other', error_description: 'Insufficient balance in source account' }),
    reading('Unauthorized as text', 401, 'Unauthorized'),
    asking('unknown product', 400, v3('INVALID_ARGUMENT', 'valid product_id is required')),
    asking('NOT_FOUND', 404, v3('NOT_FOUND', 'product not found')),
    cancelling('INVALID_ARGUMENT', 400, v3('INVALID_ARGUMENT', 'order_ids is required')),
    cancelling('the exchange refused it', 200, { results: [{ success: false, failure_reason: 'COMMANDER_REJECTED_CANCEL_ORDER', order_id: oid(101) }] }),
    editing('order not open', 200, { success: false, errors: [{ edit_failure_reason: 'ORDER_NOT_OPEN' }] }),
    editing('insufficient funds', 200, { success: false, errors: [{ preview_failure_reason: 'PREVIEW_INSUFFICIENT_FUND' }] }),
    looking('not found in words', 404, v3('unknown', 'order with this orderID was not found')),
]);

export default {
    description: "Coinbase Advanced Trade: every error of the exchange's tables and some beyond, with status 200, 4xx and 5xx.",
    ...base,
    routes: [...marketRoutes, ...routes],
    calls: [call('markets', 'loadMarkets'), ...calls],
};
