// HTX: HTTP errors, HTML, lost connections.
import { faultsCase } from '../_faults.mjs';
import { accountRoute, base, marketRoutes, post, spot } from './_common.mjs';

export default faultsCase(
    'HTX',
    base,
    [...marketRoutes, accountRoute],
    ['ticker', 'fetchTicker', ['BTC/USDT'], spot.get('market/detail/merged', undefined, { rest: '\\?' })],
    ['order', 'createOrder', ['BTC/USDT', 'limit', 'buy', 0.1, 35000, { clientOrderId: 'mine-1' }], post('v1/order/orders/place')],
);
