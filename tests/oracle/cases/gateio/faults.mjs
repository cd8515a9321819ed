// Gate: HTTP errors, HTML, lost connections.
import { faultsCase } from '../_faults.mjs';
import { base, get, marketRoutes, post } from './_common.mjs';

export default faultsCase(
    'Gate',
    base,
    marketRoutes,
    ['ticker', 'fetchTicker', ['BTC/USDT'], get('spot/tickers', undefined, { rest: '\\?' })],
    ['order', 'createOrder', ['BTC/USDT', 'limit', 'buy', 0.1, 35000, { clientOrderId: 'own-1' }], post('spot/orders')],
);
