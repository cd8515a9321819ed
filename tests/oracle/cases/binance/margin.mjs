// Binance margin, cross and isolated: the spot markets on another account.
import { call } from '../_routes.mjs';
import { base, marketRoutes, sapi, spot } from './_common.mjs';
import { order, placed } from './_orders.mjs';

const place = (pattern, body) => sapi.post('margin/order', body, { bodyMatch: pattern });
const list = (path, rest, body) => sapi.get(`margin/${path}`, body, { rest: `\\?${rest}` });
const mine = (id, status, more) => order(id, status, { isIsolated: false, accountId: 1, ...more });
const alone = (id, status, more) => order(id, status, { isIsolated: true, ...more });
const create = (name, type, side, amount, price, params) => call(name, 'createOrder', 'BTC/USDT', type, side, amount, price, { clientOrderId: 'mine-1', ...params });
const trade = (id, more) => ({
    symbol: 'BTCUSDT', id, orderId: 23456780001, price: '35000.12000000', qty: '0.02000000', commission: '0.00002000', commissionAsset: 'BTC', time: 1699999000123,
    isBuyer: true, isMaker: false, isBestMatch: true, isIsolated: false, ...more,
});
const holding = (asset, more) => ({ asset, free: '0.40000000', locked: '0.10000000', borrowed: '0.20000000', interest: '0.00001000', netAsset: '0.29999000', ...more });
const pair = (symbol, baseAsset, quoteAsset) => ({ symbol, baseAsset: { ...baseAsset, borrowEnabled: true }, quoteAsset, isolatedCreated: true, marginLevel: '3.2', marginLevelStatus: 'NORMAL' });

export default {
    description: 'Binance margin: placing, cancelling, finding and listing orders, own trades, balances, on the cross and on isolated accounts.',
    ...base,
    options: { ...base.options, fetchOpenOrders: { warnWithoutSymbol: false } },
    routes: [
        ...marketRoutes,
        place('isIsolated=true', placed(23456789201, { isIsolated: true })),
        place('sideEffectType=AUTO_REPAY', placed(23456789202, { side: 'SELL', isIsolated: false })),
        place('.', placed(23456789203, { isIsolated: false })),
        list('order', '.*isIsolated=true', alone(23456789201, 'NEW')),
        list('order', '.*origClientOrderId=mine-3', mine(23456789203, 'FILLED', { executedQty: '0.12345000', cummulativeQuoteQty: '4320.76481400' })),
        list('order', '', mine(23456789203, 'NEW')),
        list('openOrders', '.*isIsolated=true', [alone(23456789201, 'NEW')]),
        list('openOrders', '', [mine(23456789203, 'NEW')]),
        list('allOrders', '.*isIsolated=true', [alone(23456789201, 'CANCELED')]),
        list('allOrders', '', [mine(23456789203, 'FILLED', { executedQty: '0.12345000', cummulativeQuoteQty: '4320.76481400' }), mine(23456789204, 'CANCELED')]),
        list('myTrades', '.*isIsolated=true', [trade(3301200301, { isIsolated: true })]),
        list('myTrades', '', [trade(3301200302), trade(3301200303, { isBuyer: false, isMaker: true, commission: '0.00010000', commissionAsset: 'BNB' })]),
        sapi.delete('margin/order', alone(23456789201, 'CANCELED'), { rest: '\\?.*isIsolated=true' }),
        sapi.delete('margin/order', mine(23456789203, 'CANCELED'), { rest: '\\?' }),
        sapi.delete('margin/openOrders', [mine(23456789203, 'CANCELED'), mine(23456789204, 'CANCELED')], { rest: '\\?' }),
        list('account', '', {
            borrowEnabled: true, marginLevel: '11.64405625', totalAssetOfBtc: '6.82728457', totalLiabilityOfBtc: '0.58633215', totalNetAssetOfBtc: '6.24095242', tradeEnabled: true,
            userAssets: [holding('BTC'), holding('USDT', { free: '1000.00000000', locked: '0.00000000', borrowed: '0.00000000', interest: '0.00000000' }), holding('YOYO', { free: '1', locked: '0', borrowed: '5', interest: '0.5' })],
        }),
        list('isolated/account', '', { assets: [pair('BTCUSDT', holding('BTC'), holding('USDT', { free: '500.00000000', locked: '1' })), pair('ETHUSDT', holding('ETH'), holding('USDT', { free: '2', locked: '0', borrowed: '0', interest: '0' }))] }),
        sapi.post('asset/get-funding-asset', [
            { asset: 'USDT', free: '1', locked: '2', freeze: '0.5', withdrawing: '0.25', btcValuation: '0' },
            { asset: 'BNB', free: '0.00000001', locked: '0', freeze: '0', withdrawing: '0', btcValuation: '0.1' },
        ]),
        spot.get('order', order(23456789101, 'NEW'), { rest: '\\?' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        create('cross', 'limit', 'buy', 0.12345, 35000.12, { marginMode: 'cross' }),
        create('isolated', 'limit', 'buy', 0.12345, 35000.12, { marginMode: 'isolated' }),
        create('by type', 'limit', 'buy', 0.12345, 35000.12, { type: 'margin' }),
        create('repaying', 'market', 'sell', 0.12345, null, { marginMode: 'cross', reduceOnly: true }),
        create('repaying in its own word', 'limit', 'sell', 0.12345, 37000, { marginMode: 'cross', sideEffectType: 'AUTO_BORROW_REPAY' }),
        create('market buy by cost', 'market', 'buy', 1, null, { marginMode: 'cross', cost: 100 }),
        create('trigger price', 'limit', 'sell', 0.12345, 33990, { marginMode: 'cross', triggerPrice: 34000 }),
        create('post only', 'limit', 'buy', 0.12345, 35000.12, { marginMode: 'cross', postOnly: true }),
        call('order', 'fetchOrder', '23456789203', 'BTC/USDT', { marginMode: 'cross' }),
        call('order, isolated', 'fetchOrder', '23456789201', 'BTC/USDT', { marginMode: 'isolated' }),
        call('order by client order id and type', 'fetchOrder', '', 'BTC/USDT', { type: 'margin', clientOrderId: 'mine-3' }),
        call('cancel', 'cancelOrder', '23456789203', 'BTC/USDT', { marginMode: 'cross' }),
        call('cancel, isolated', 'cancelOrder', '23456789201', 'BTC/USDT', { marginMode: 'isolated' }),
        call('cancel all', 'cancelAllOrders', 'BTC/USDT', { marginMode: 'cross' }),
        call('cancel all, isolated', 'cancelAllOrders', 'BTC/USDT', { type: 'margin', marginMode: 'isolated' }),
        call('open orders', 'fetchOpenOrders', 'BTC/USDT', null, null, { marginMode: 'cross' }),
        call('open orders of all symbols', 'fetchOpenOrders', null, null, null, { type: 'margin' }),
        call('open orders, isolated', 'fetchOpenOrders', 'BTC/USDT', null, null, { marginMode: 'isolated' }),
        call('open orders, isolated, of all symbols', 'fetchOpenOrders', null, null, null, { marginMode: 'isolated' }),
        call('orders', 'fetchOrders', 'BTC/USDT', 1699990000000, 10, { marginMode: 'cross' }),
        call('orders, isolated', 'fetchOrders', 'BTC/USDT', null, null, { marginMode: 'isolated' }),
        call('closed orders', 'fetchClosedOrders', 'BTC/USDT', null, null, { type: 'margin' }),
        call('own trades', 'fetchMyTrades', 'BTC/USDT', null, null, { marginMode: 'cross' }),
        call('own trades, isolated', 'fetchMyTrades', 'BTC/USDT', 1699990000000, 10, { marginMode: 'isolated' }),
        call('balance', 'fetchBalance', { type: 'margin' }),
        call('balance by mode', 'fetchBalance', { marginMode: 'cross' }),
        call('balance, isolated', 'fetchBalance', { marginMode: 'isolated' }),
        call('balance, isolated, of two', 'fetchBalance', { marginMode: 'isolated', symbols: ['BTC/USDT', 'ETH/USDT'] }),
        call('balance of the funding account', 'fetchBalance', { type: 'funding' }),
    ],
};
