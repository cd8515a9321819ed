// Kraken spot: HTTP errors, HTML, lost connections.
import { faultsCase } from '../_faults.mjs';
import { base, get, marketRoutes, post } from './_common.mjs';

export default faultsCase(
    'Kraken spot',
    base,
    marketRoutes,
    ['ticker', 'fetchTicker', ['BTC/USD'], get('public/Ticker', undefined, { rest: '\\?' })],
    ['order', 'createOrder', ['BTC/USD', 'limit', 'buy', 0.1, 35000, { clientOrderId: 'mine-0001' }], post('private/AddOrder')],
);
