// Bitstamp spot: status 200 with something that is no answer.
import { husksCase } from '../_faults.mjs';
import { base, get, marketRoutes, post } from './_common.mjs';

export default husksCase(
    'Bitstamp spot',
    base,
    marketRoutes,
    ['ticker', 'fetchTicker', ['BTC/USD'], get('ticker/btcusd/')],
    [
        ['order book', 'fetchOrderBook', ['BTC/USD'], get('order_book/btcusd/')],
        ['trades', 'fetchTrades', ['BTC/USD'], get('transactions/btcusd/', undefined, { rest: '' })],
        ['candles', 'fetchOHLCV', ['BTC/USD', '1m'], get('ohlc/btcusd/', undefined, { rest: '' })],
        ['balance', 'fetchBalance', [], post('account_balances/')],
        ['create', 'createOrder', ['BTC/USD', 'limit', 'buy', 0.1, 35000], post('buy/btcusd/')],
        ['cancel', 'cancelOrder', ['1700000000000101', 'BTC/USD'], post('cancel_order/')],
        ['order', 'fetchOrder', ['1700000000000101', 'BTC/USD'], post('order_status/')],
        ['open orders', 'fetchOpenOrders', ['BTC/USD'], post('open_orders/all/')],
    ],
);
