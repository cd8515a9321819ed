// Bitfinex: status 200 with something that is no answer.
import { husksCase } from '../_faults.mjs';
import { base, get, marketRoutes, post } from './_common.mjs';

export default husksCase(
    'Bitfinex',
    base,
    marketRoutes,
    ['ticker', 'fetchTicker', ['BTC/USD'], get('ticker/tBTCUSD')],
    [
        ['order book', 'fetchOrderBook', ['BTC/USD'], get('book/tBTCUSD/R0')],
        ['trades', 'fetchTrades', ['BTC/USD'], get('trades/tBTCUSD/hist', undefined, { rest: '\\?' })],
        ['candles', 'fetchOHLCV', ['BTC/USD', '1m'], get('candles/trade:1m:tBTCUSD/hist', undefined, { rest: '\\?' })],
        ['balance', 'fetchBalance', [], post('r/wallets')],
        ['create', 'createOrder', ['BTC/USD', 'limit', 'buy', 0.1, 35000, { clientOrderId: 1700000000001 }], post('w/order/submit')],
        ['edit', 'editOrder', ['101', 'BTC/USD', 'limit', 'buy', 0.1, 35000], post('w/order/update')],
        ['cancel', 'cancelOrder', ['101', 'BTC/USD'], post('w/order/cancel')],
        ['open orders', 'fetchOpenOrders', ['BTC/USD'], post('r/orders/tBTCUSD')],
        ['own trades', 'fetchMyTrades', [], post('r/trades/hist')],
        ['withdraw', 'withdraw', ['BTC', 0.5, 'bc1qexample0000000000000000000000000000000'], post('w/withdraw')],
        ['transfer', 'transfer', ['BTC', 0.5, 'spot', 'margin'], post('w/transfer')],
        ['movements', 'fetchDepositsWithdrawals', [], post('r/movements/hist')],
        ['address', 'fetchDepositAddress', ['BTC'], post('w/deposit/address')],
    ],
);
