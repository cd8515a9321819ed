// Coinbase Advanced Trade: HTTP errors, HTML, lost connections.
import { faultsCase } from '../_faults.mjs';
import { base, market, marketRoutes, post } from './_common.mjs';

export default faultsCase(
    'Coinbase Advanced Trade',
    base,
    marketRoutes,
    ['ticker', 'fetchTicker', ['BTC/USD'], market('products/BTC-USD/ticker', undefined, { rest: '' })],
    ['order', 'createOrder', ['BTC/USD', 'limit', 'buy', 0.1, 35000], post('orders')],
);
