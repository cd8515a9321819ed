// Coinbase Advanced Trade: status 200 with something that is no answer.
import { husksCase } from '../_faults.mjs';
import { base, get, market, marketRoutes, oid, old, post } from './_common.mjs';

const any = { rest: '' };

export default husksCase(
    'Coinbase Advanced Trade',
    base,
    marketRoutes,
    ['tickers', 'fetchTickers', [['BTC/USD']], market('products', undefined, any)],
    [
        ['order book', 'fetchOrderBook', ['BTC/USD'], market('product_book', undefined, any)],
        ['trades', 'fetchTrades', ['BTC/USD'], market('products/BTC-USD/ticker', undefined, any)],
        ['candles', 'fetchOHLCV', ['BTC/USD', '1m'], market('products/BTC-USD/candles', undefined, any)],
        ['balance', 'fetchBalance', [], old('accounts', undefined, any)],
        ['balance of v3', 'fetchBalance', [{ v3: true }], get('accounts', undefined, any)],
        ['create', 'createOrder', ['BTC/USD', 'limit', 'buy', 0.1, 35000], post('orders')],
        ['edit', 'editOrder', [oid(101), 'BTC/USD', 'limit', 'buy', 0.1, 35000], post('orders/edit')],
        ['cancel', 'cancelOrder', [oid(101), 'BTC/USD'], post('orders/batch_cancel')],
        ['order', 'fetchOrder', [oid(101), 'BTC/USD'], get(`orders/historical/${oid(101)}`)],
        ['open orders', 'fetchOpenOrders', ['BTC/USD'], get('orders/historical/batch', undefined, any)],
        ['own trades', 'fetchMyTrades', ['BTC/USD'], get('orders/historical/fills', undefined, any)],
    ],
);
