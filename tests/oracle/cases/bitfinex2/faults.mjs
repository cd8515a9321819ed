// Bitfinex: HTTP errors, HTML, lost connections.
import { faultsCase } from '../_faults.mjs';
import { base, get, marketRoutes, post } from './_common.mjs';

export default faultsCase(
    'Bitfinex',
    base,
    marketRoutes,
    ['ticker', 'fetchTicker', ['BTC/USD'], get('ticker/tBTCUSD')],
    ['order', 'createOrder', ['BTC/USD', 'limit', 'buy', 0.1, 35000, { clientOrderId: 1700000000001 }], post('w/order/submit')],
);
