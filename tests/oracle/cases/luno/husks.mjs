// Luno spot: status 200 with something that is no answer.
import { husksCase } from '../_faults.mjs';
import { any, base, exchange, get, marketRoutes, post, wallets } from './_common.mjs';

const husks = husksCase(
    'Luno spot',
    base,
    marketRoutes,
    ['ticker', 'fetchTicker', ['BTC/ZAR'], get('ticker', undefined, any)],
    [
        ['tickers', 'fetchTickers', [], get('tickers')],
        ['order book', 'fetchOrderBook', ['BTC/ZAR'], get('orderbook', undefined, any)],
        ['trades', 'fetchTrades', ['BTC/ZAR'], get('trades', undefined, any)],
        ['candles', 'fetchOHLCV', ['BTC/ZAR', '1m'], exchange.get('candles', undefined, any)],
        ['balance', 'fetchBalance', [], get('balance')],
        ['create', 'createOrder', ['BTC/ZAR', 'limit', 'buy', 0.25, 700000, { client_order_id: 'mine-1' }], post('postorder', undefined, any)],
        ['cancel', 'cancelOrder', ['BXA1', 'BTC/ZAR'], post('stoporder', undefined, any)],
        ['order', 'fetchOrder', ['BXA1', 'BTC/ZAR'], get('orders/BXA1')],
        ['open orders', 'fetchOpenOrders', ['BTC/ZAR'], get('listorders', undefined, any)],
        ['own trades', 'fetchMyTrades', ['BTC/ZAR'], get('listtrades', undefined, any)],
        ['ledger', 'fetchLedger', [null, null, null, { id: '1224342323' }], get('accounts/1224342323/transactions', undefined, any)],
        ['address', 'fetchDepositAddress', ['BTC'], get('funding_address', undefined, any)],
        ['fee', 'fetchTradingFee', ['BTC/ZAR'], get('fee_info', undefined, any)],
    ],
);

// The ledger asks for the accounts first.
export default { ...husks, routes: [...husks.routes, get('balance', { balance: wallets })] };
