// Binance contracts: options that change what is asked and what is answered.
import { call, under } from '../_routes.mjs';
import { dapi, fapi, spot } from './_common.mjs';
import { algoOrder, inverseOrder, linearOrder, placed } from './_contract-orders.mjs';
import { allMarketRoutes, contracts } from './_contracts.mjs';
import { order, placed as placedOnSpot } from './_orders.mjs';

const fapiV2 = under('https://fapi.binance.com/fapi/v2/');
const account = { assets: [{ asset: 'USDT', crossWalletBalance: '100', crossUnPnl: '1', availableBalance: '50', initialMargin: '20', marginBalance: '101', updateTime: 1699999000123 }], positions: [] };

export default {
    description: 'Binance contracts: options of margin modes, answers of orders, times in force, self trade prevention, versions and ways of positions, and ways of trades.',
    ...contracts,
    options: {
        ...contracts.options,
        setMarginMode: { throwMarginModeAlreadySet: false },
        newOrderRespType: { market: 'RESULT', limit: 'ACK' },
        createOrder: { timeInForce: 'IOC', quoteOrderQty: false, warnOnSTPForInverse: false, selfTradePrevention: 'expire_taker' },
        fetchPositions: { method: 'account' },
        fetchAccountPositions: { useV2: true, filterClosed: true },
        fetchBalance: { useV2: true },
        fetchTradesMethod: 'fapiPublicGetTrades',
        fetchOpenOrders: { warnWithoutSymbol: false },
        recvWindow: 6000,
    },
    routes: [
        ...allMarketRoutes,
        fapi.post('marginType', { code: -4046, msg: 'No need to change margin type.' }, { status: 400 }),
        spot.post('order', placedOnSpot(23456789101)),
        spot.post('order/cancelReplace', { cancelResult: 'SUCCESS', newOrderResult: 'SUCCESS', newOrderResponse: placedOnSpot(23456789102) }),
        fapi.post('order', placed(linearOrder(8886774000, 'NEW'))),
        fapi.post('algoOrder', algoOrder(2148001, 'NEW')),
        dapi.post('order', placed(inverseOrder(23330000, 'NEW'))),
        fapi.get('leverageBracket', [], { rest: '\\?' }),
        fapiV2.get('account', account, { rest: '\\?' }),
        fapi.get('trades', [{ id: 4300900001, price: '36501.20', qty: '0.250', quoteQty: '9125.30', time: 1699999980123, isBuyerMaker: false }], { rest: '\\?' }),
        spot.get('openOrders', [order(23456789101, 'NEW')], { rest: '\\?' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('margin mode as it was', 'setMarginMode', 'cross', 'BTC/USDT:USDT'),
        call('limit', 'createOrder', 'BTC/USDT', 'limit', 'buy', 0.12345, 35000.12, { clientOrderId: 'mine-1' }),
        call('market buy with a price', 'createOrder', 'BTC/USDT', 'market', 'buy', 0.12345, 35000.12, { clientOrderId: 'mine-1' }),
        call('edit', 'editOrder', '23456789101', 'BTC/USDT', 'limit', 'buy', 0.2, 35100.5, { clientOrderId: 'mine-2' }),
        call('contract limit', 'createOrder', 'BTC/USDT:USDT', 'limit', 'buy', 0.123, 35000.1, { clientOrderId: 'mine-1' }),
        call('contract with a trigger', 'createOrder', 'BTC/USDT:USDT', 'limit', 'sell', 0.123, 33990, { clientOrderId: 'mine-1', triggerPrice: 34000 }),
        call('inverse limit', 'createOrder', 'BTC/USD:BTC', 'limit', 'buy', 12, 35000.1, { clientOrderId: 'mine-1' }),
        call('positions', 'fetchPositions'),
        call('balance', 'fetchBalance', { type: 'swap' }),
        call('trades', 'fetchTrades', 'BTC/USDT:USDT', null, 10),
        call('open orders', 'fetchOpenOrders'),
    ],
};
