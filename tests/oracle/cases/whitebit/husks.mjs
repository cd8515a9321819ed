// WhiteBIT: status 200 with something that is no answer.
import { husksCase } from '../_faults.mjs';
import { base, get, marketRoutes, post, v1 } from './_common.mjs';

const history = ['done orders', 'fetchClosedOrders', ['BTC/USDT'], post('trade-account/order/history')];

export default husksCase(
    'WhiteBIT',
    base,
    marketRoutes,
    ['ticker', 'fetchTicker', ['BTC/USDT'], v1.get('ticker', undefined, { rest: '\\?' })],
    [
        ['order book', 'fetchOrderBook', ['BTC/USDT'], get('orderbook/BTC_USDT')],
        ['trades', 'fetchTrades', ['BTC/USDT'], get('trades/BTC_USDT')],
        ['candles', 'fetchOHLCV', ['BTC/USDT', '1m'], v1.get('kline', undefined, { rest: '\\?' })],
        ['balance', 'fetchBalance', [], post('trade-account/balance')],
        ['create', 'createOrder', ['BTC/USDT', 'limit', 'buy', 0.1, 35000], post('order/new')],
        ['cancel', 'cancelOrder', ['101', 'BTC/USDT'], post('order/cancel')],
        ['open orders', 'fetchOpenOrders', ['BTC/USDT'], post('orders')],
        history,
        ['withdraw', 'withdraw', ['BTC', 0.5, 'bc1example'], post('main-account/withdraw')],
        ['transfer', 'transfer', ['BTC', 0.5, 'main', 'spot'], post('main-account/transfer')],
        ['deposits', 'fetchDeposits', [], post('main-account/history')],
        ['address', 'fetchDepositAddress', ['BTC'], post('main-account/address')],
    ],
);
