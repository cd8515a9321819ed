// Bitstamp spot: HTTP errors, HTML, lost connections.
import { faultsCase } from '../_faults.mjs';
import { base, get, marketRoutes, post } from './_common.mjs';

export default faultsCase(
    'Bitstamp spot',
    base,
    marketRoutes,
    ['ticker', 'fetchTicker', ['BTC/USD'], get('ticker/btcusd/')],
    ['order', 'createOrder', ['BTC/USD', 'limit', 'buy', 0.1, 35000], post('buy/btcusd/')],
);
