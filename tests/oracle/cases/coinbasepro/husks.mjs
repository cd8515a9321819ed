// Coinbase Exchange: status 200 with something that is no answer.
import { husksCase } from '../_faults.mjs';
import { base, get, marketRoutes, post, remove } from './_common.mjs';
import { oid } from './_orders.mjs';

export default husksCase(
    'Coinbase Exchange',
    base,
    marketRoutes,
    ['ticker', 'fetchTicker', ['BTC/USD'], get('products/BTC-USD/ticker')],
    [
        ['order book', 'fetchOrderBook', ['BTC/USD'], get('products/BTC-USD/book', undefined, { rest: '' })],
        ['trades', 'fetchTrades', ['BTC/USD'], get('products/BTC-USD/trades', undefined, { rest: '' })],
        ['candles', 'fetchOHLCV', ['BTC/USD', '1m'], get('products/BTC-USD/candles', undefined, { rest: '\\?' })],
        ['balance', 'fetchBalance', [], get('accounts')],
        ['create', 'createOrder', ['BTC/USD', 'limit', 'buy', 0.1, 35000], post('orders')],
        ['cancel', 'cancelOrder', [oid(101), 'BTC/USD'], remove(`orders/${oid(101)}`, undefined, { rest: '' })],
        ['order', 'fetchOrder', [oid(101), 'BTC/USD'], get(`orders/${oid(101)}`)],
        ['open orders', 'fetchOpenOrders', ['BTC/USD'], get('orders', undefined, { rest: '\\?' })],
    ],
);
