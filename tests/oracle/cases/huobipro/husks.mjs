// HTX: status 200 with something that is no answer.
import { husksCase } from '../_faults.mjs';
import { accountRoute, base, contract, get, marketRoutes, post, spot } from './_common.mjs';

const own = { clientOrderId: 'mine-1' };
const rest = '\\?';

export default husksCase(
    'HTX',
    base,
    [...marketRoutes, accountRoute],
    ['ticker', 'fetchTicker', ['BTC/USDT'], spot.get('market/detail/merged', undefined, { rest })],
    [
        ['tickers', 'fetchTickers', [], spot.get('market/tickers')],
        ['order book', 'fetchOrderBook', ['BTC/USDT'], spot.get('market/depth', undefined, { rest })],
        ['trades', 'fetchTrades', ['BTC/USDT'], spot.get('market/history/trade', undefined, { rest })],
        ['candles', 'fetchOHLCV', ['BTC/USDT', '1m'], spot.get('market/history/candles', undefined, { rest })],
        ['funding rate', 'fetchFundingRate', ['BTC/USDT:USDT'], contract.get('v5/market/funding_rate', undefined, { rest })],
        ['balance', 'fetchBalance', [], get('v1/account/accounts/1001/balance')],
        ['create', 'createOrder', ['BTC/USDT', 'limit', 'buy', 0.1, 35000, own], post('v1/order/orders/place')],
        ['several', 'createOrders', [[{ symbol: 'BTC/USDT', type: 'limit', side: 'buy', amount: 0.1, price: 35000, params: own }]], post('v1/order/batch-orders')],
        ['cancel', 'cancelOrder', ['101', 'BTC/USDT'], post('v1/order/orders/101/submitcancel')],
        ['cancel several', 'cancelOrders', [['101', '102']], post('v1/order/orders/batchcancel')],
        ['cancel all', 'cancelAllOrders', [], post('v1/order/orders/batchCancelOpenOrders')],
        ['order', 'fetchOrder', ['101', 'BTC/USDT'], get('v1/order/orders/101')],
        ['open orders', 'fetchOpenOrders', ['BTC/USDT'], get('v1/order/openOrders')],
        ['own trades', 'fetchMyTrades', ['BTC/USDT'], get('v1/order/matchresults')],
        ['withdraw', 'withdraw', ['BTC', 0.5, 'bc1qexample'], post('v1/dw/withdraw/api/create')],
        ['transfer', 'transfer', ['BTC', 0.5, 'spot', 'future'], post('v1/futures/transfer')],
        ['deposits', 'fetchDeposits', [], get('v1/query/deposit-withdraw')],
        ['addresses', 'fetchDepositAddressesByNetwork', ['BTC'], get('v2/account/deposit/address')],
        ['fee', 'fetchTradingFee', ['BTC/USDT'], get('v2/reference/transact-fee-rate')],
        ['ledger', 'fetchLedger', [], get('v2/account/ledger')],
    ],
);
