// Binance contracts: HTTP errors, HTML, lost connections.
import { faultsCase } from '../_faults.mjs';
import { dapi, fapi } from './_common.mjs';
import { allMarketRoutes, contracts } from './_contracts.mjs';

export default faultsCase(
    'Binance contracts',
    contracts,
    allMarketRoutes,
    ['ticker', 'fetchTicker', ['BTC/USD:BTC'], dapi.get('ticker/24hr', undefined, { rest: '\\?' })],
    ['order', 'createOrder', ['BTC/USDT:USDT', 'limit', 'buy', 0.1, 35000, { clientOrderId: 'mine-1' }], fapi.post('order')],
);
