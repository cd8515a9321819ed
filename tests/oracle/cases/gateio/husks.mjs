// Gate: status 200 with something that is no answer.
import { husksCase } from '../_faults.mjs';
import { base, get, marketRoutes, post, remove } from './_common.mjs';

const any = { rest: '(\\?|$)' };
const own = { clientOrderId: 'own-1' };

export default husksCase('Gate', base, marketRoutes, ['trades', 'fetchTrades', ['BTC/USDT'], get('spot/trades', undefined, any)], [
    ['candles', 'fetchOHLCV', ['BTC/USDT', '1m'], get('spot/candlesticks', undefined, any)],
    ['tickers', 'fetchTickers', [], get('spot/tickers', undefined, any)],
    ['balance', 'fetchBalance', [], get('spot/accounts', undefined, any)],
    ['swap balance', 'fetchBalance', [{ type: 'swap' }], get('futures/usdt/accounts', undefined, any)],
    ['create', 'createOrder', ['BTC/USDT', 'limit', 'buy', 0.1, 35000, own], post('spot/orders')],
    ['create with a trigger', 'createOrder', ['BTC/USDT:USDT', 'limit', 'sell', 1, 33990, { triggerPrice: 34000, ...own }], post('futures/usdt/price_orders')],
    ['create several', 'createOrders', [[{ symbol: 'BTC/USDT', type: 'limit', side: 'buy', amount: 0.1, price: 35000, params: own }]], post('spot/batch_orders')],
    ['cancel', 'cancelOrder', ['101', 'BTC/USDT'], remove('spot/orders/101', undefined, any)],
    ['cancel several', 'cancelOrders', [['101'], 'BTC/USDT'], post('spot/cancel_batch_orders')],
    ['cancel all', 'cancelAllOrders', ['BTC/USDT'], remove('spot/orders', undefined, any)],
    ['order', 'fetchOrder', ['101', 'BTC/USDT'], get('spot/orders/101', undefined, any)],
    ['open orders', 'fetchOpenOrders', ['BTC/USDT'], get('spot/open_orders', undefined, any)],
    ['done orders', 'fetchClosedOrders', ['BTC/USDT'], get('spot/orders', undefined, any)],
    ['own trades', 'fetchMyTrades', ['BTC/USDT'], get('spot/my_trades', undefined, any)],
    ['withdraw', 'withdraw', ['USDT', 5, '0x4c0e5e1a0b'], post('withdrawals')],
    ['transfer', 'transfer', ['USDT', 5, 'spot', 'swap'], post('wallet/transfers')],
    ['deposits', 'fetchDeposits', [], get('wallet/deposits', undefined, any)],
    ['addresses', 'fetchDepositAddressesByNetwork', ['USDT'], get('wallet/deposit_address', undefined, any)],
    ['ledger', 'fetchLedger', [], get('spot/account_book', undefined, any)],
    ['fee', 'fetchTradingFee', ['BTC/USDT'], get('wallet/fee', undefined, any)],
    ['position', 'fetchPosition', ['BTC/USDT:USDT'], get('futures/usdt/positions/BTC_USDT')],
    ['positions', 'fetchPositions', [], get('futures/usdt/positions', undefined, any)],
    ['funding rate', 'fetchFundingRate', ['BTC/USDT:USDT'], get('futures/usdt/contracts/BTC_USDT')],
    ['funding rates of the past', 'fetchFundingRateHistory', ['BTC/USDT:USDT'], get('futures/usdt/funding_rate', undefined, any)],
    ['leverage', 'setLeverage', [5, 'BTC/USDT:USDT'], post('futures/usdt/positions/BTC_USDT/leverage', undefined, any)],
]);
