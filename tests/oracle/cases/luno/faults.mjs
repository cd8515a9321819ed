// Luno spot: HTTP errors, HTML, lost connections.
import { faultsCase } from '../_faults.mjs';
import { any, base, get, marketRoutes, post } from './_common.mjs';

export default faultsCase(
    'Luno spot',
    base,
    marketRoutes,
    ['ticker', 'fetchTicker', ['BTC/ZAR'], get('ticker', undefined, any)],
    ['order', 'createOrder', ['BTC/ZAR', 'limit', 'buy', 0.25, 700000, { client_order_id: 'mine-1' }], post('postorder', undefined, any)],
);
