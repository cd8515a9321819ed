// Coinbase Exchange: HTTP errors, HTML, lost connections.
import { faultsCase } from '../_faults.mjs';
import { base, get, marketRoutes, post } from './_common.mjs';

export default faultsCase(
    'Coinbase Exchange',
    base,
    marketRoutes,
    ['ticker', 'fetchTicker', ['BTC/USD'], get('products/BTC-USD/ticker')],
    ['order', 'createOrder', ['BTC/USD', 'limit', 'buy', 0.1, 35000], post('orders')],
);
