// Binance spot: HTTP errors, HTML, lost connections.
import { faultsCase } from '../_faults.mjs';
import { base, marketRoutes, spot } from './_common.mjs';

export default faultsCase(
    'Binance spot',
    base,
    marketRoutes,
    ['ticker', 'fetchTicker', ['BTC/USDT'], spot.get('ticker/24hr', undefined, { rest: '\\?' })],
    ['order', 'createOrder', ['BTC/USDT', 'limit', 'buy', 0.1, 35000, { clientOrderId: 'mine-1' }], spot.post('order')],
);
