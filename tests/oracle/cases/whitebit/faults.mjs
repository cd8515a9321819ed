// WhiteBIT: HTTP errors, HTML, lost connections.
import { faultsCase } from '../_faults.mjs';
import { base, marketRoutes, post, v1 } from './_common.mjs';

export default faultsCase(
    'WhiteBIT',
    base,
    marketRoutes,
    ['ticker', 'fetchTicker', ['BTC/USDT'], v1.get('ticker', undefined, { rest: '\\?' })],
    ['order', 'createOrder', ['BTC/USDT', 'limit', 'buy', 0.1, 35000], post('order/new')],
);
