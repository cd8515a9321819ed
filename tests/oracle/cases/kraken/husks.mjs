// Kraken spot: status 200 with something that is no answer.
import { husksCase } from '../_faults.mjs';
import { base, get, marketRoutes, post } from './_common.mjs';

export default husksCase(
    'Kraken spot',
    base,
    marketRoutes,
    ['ticker', 'fetchTicker', ['BTC/USD'], get('public/Ticker', undefined, { rest: '\\?' })],
    [
        ['order book', 'fetchOrderBook', ['BTC/USD'], get('public/Depth', undefined, { rest: '\\?' })],
        ['trades', 'fetchTrades', ['BTC/USD'], get('public/Trades', undefined, { rest: '\\?' })],
        ['candles', 'fetchOHLCV', ['BTC/USD', '1m'], get('public/OHLC', undefined, { rest: '\\?' })],
        ['balance', 'fetchBalance', [], post('private/BalanceEx')],
        ['create', 'createOrder', ['BTC/USD', 'limit', 'buy', 0.1, 35000, { clientOrderId: 'mine-0001' }], post('private/AddOrder')],
        ['cancel', 'cancelOrder', ['OAAAAA-BBBBB-CCCCC1', 'BTC/USD'], post('private/CancelOrder')],
        ['order', 'fetchOrder', ['OAAAAA-BBBBB-CCCCC1', 'BTC/USD'], post('private/QueryOrders')],
        ['open orders', 'fetchOpenOrders', ['BTC/USD'], post('private/OpenOrders')],
    ],
);
