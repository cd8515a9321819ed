// Binance spot: status 200 with something that is no answer.
import { husksCase } from '../_faults.mjs';
import { base, marketRoutes, spot } from './_common.mjs';

const get = (path) => spot.get(path, undefined, { rest: '\\?' });

export default husksCase(
    'Binance spot',
    base,
    marketRoutes,
    ['ticker', 'fetchTicker', ['BTC/USDT'], get('ticker/24hr')],
    [
        ['order book', 'fetchOrderBook', ['BTC/USDT'], get('depth')],
        ['trades', 'fetchTrades', ['BTC/USDT'], get('aggTrades')],
        ['candles', 'fetchOHLCV', ['BTC/USDT', '1m'], get('klines')],
        ['balance', 'fetchBalance', [], get('account')],
        ['create', 'createOrder', ['BTC/USDT', 'limit', 'buy', 0.1, 35000, { clientOrderId: 'mine-1' }], spot.post('order')],
        ['cancel', 'cancelOrder', ['23456789101', 'BTC/USDT'], spot.delete('order', undefined, { rest: '\\?' })],
        ['order', 'fetchOrder', ['23456789101', 'BTC/USDT'], get('order')],
        ['open orders', 'fetchOpenOrders', ['BTC/USDT'], get('openOrders')],
    ],
);
