// Kraken spot: what an account did: closed orders, own trades, ledger, fees, positions; changing many orders at once.
import { call } from '../_routes.mjs';
import { base, marketRoutes, ok, post, refuse } from './_common.mjs';

const closed = {
    'OAAAAA-BBBBB-CCCCC1': {
        refid: null, userref: 0, status: 'closed', opentm: 1699990000.1234, closetm: 1699990100.5, starttm: 0, expiretm: 0,
        descr: { pair: 'XBTUSD', type: 'buy', ordertype: 'limit', price: '35000.0', price2: '0', leverage: 'none', order: 'buy 0.50000000 XBTUSD @ limit 35000.0', close: '' },
        vol: '0.50000000', vol_exec: '0.50000000', cost: '17500.00000', fee: '28.00000', price: '35000.0', stopprice: '0.00000', limitprice: '0.00000',
        misc: '', oflags: 'fciq', reason: null,
    },
    'OAAAAA-BBBBB-CCCCC2': {
        refid: null, cl_ord_id: 'mine-2', status: 'canceled', opentm: 1699980000, closetm: 1699980060,
        descr: { pair: 'ETHUSD', type: 'sell', ordertype: 'market', price: '0', price2: '0', order: 'sell 1.00000000 ETHUSD @ market' },
        vol: '1.00000000', vol_exec: '0.25000000', cost: '500.00', fee: '0.8', price: '2000.00', misc: '', oflags: 'fcib', reason: 'User requested',
    },
    'OAAAAA-BBBBB-CCCCC3': {
        status: 'expired', opentm: 1699970000, descr: { pair: 'XDGUSD', type: 'buy', ordertype: 'stop-loss-limit', price: '0.08', price2: '0.081', order: 'buy 100 XDGUSD @ stop loss 0.08 -> limit 0.081' },
        vol: '100', vol_exec: '0', cost: '0', fee: '0', price: '0', oflags: 'post',
    },
};

const trade = (ordertxid, pair, time, type, price, vol, fee, more) => ({
    ordertxid, postxid: 'TKH2SE-M7IF5-CFI7LT', pair, time, type, ordertype: 'limit', price, cost: String(Number(price) * Number(vol)), fee, vol, margin: '0.00000', misc: '', ...more,
});
const trades = {
    'TAAAAA-BBBBB-CCCCC1': trade('OAAAAA-BBBBB-CCCCC1', 'XXBTZUSD', 1699990050.7654, 'buy', '35000.0', '0.3', '16.8', { maker: true, trade_id: 74625834 }),
    'TAAAAA-BBBBB-CCCCC2': trade('OAAAAA-BBBBB-CCCCC1', 'XXBTZUSD', 1699990040.1, 'buy', '35000.0', '0.2', '11.2', { maker: false }),
    'TAAAAA-BBBBB-CCCCC3': trade('OAAAAA-BBBBB-CCCCC2', 'XETHZUSD', 1699980010, 'sell', '2000.00', '0.25', '0.8', { ordertype: 'market' }),
    'TAAAAA-BBBBB-CCCCC4': trade('OAAAAA-BBBBB-CCCCC9', 'XREPZEUR', 1500000000, 'buy', '20.5', '1', '0.05'),
    'TAAAAA-BBBBB-CCCCC5': trade('OAAAAA-BBBBB-CCCCC8', 'GNOUSD', 1500000100, 'buy', '100', '0.00000001', '0', { ordertype: 'settle-position' }),
};

const ledger = {
    'LAAAAA-BBBBB-CCCCC1': { aclass: 'currency', amount: '-0.1000000000', asset: 'XXBT', balance: '0.9000000000', fee: '0.0001000000', refid: 'RAAAAA-1', time: 1699990000.5, type: 'withdrawal', subtype: '' },
    'LAAAAA-BBBBB-CCCCC2': { aclass: 'currency', amount: '500.0000', asset: 'ZUSD', balance: '1500.0000', fee: '0.0000', refid: 'RAAAAA-2', time: 1699980000, type: 'deposit', subtype: '' },
    'LAAAAA-BBBBB-CCCCC3': { aclass: 'currency', amount: '-35.0000', asset: 'ZUSD', balance: '1465.0000', fee: '0.0560', refid: 'RAAAAA-3', time: 1699985000, type: 'trade', subtype: '' },
    'LAAAAA-BBBBB-CCCCC4': { aclass: 'currency', amount: '0.0000000100', asset: 'SOL.F', balance: '3.5000000100', fee: '0', refid: 'RAAAAA-4', time: 1699986000, type: 'earn', subtype: 'reward' },
};

const schedule = (fee) => ({ fee, minfee: '0.1000', maxfee: '0.2600', nextfee: '0.2400', tiervolume: '0.0000', nextvolume: '50000.0000' });

export default {
    description: 'Kraken spot: closed orders, own trades, ledger, fees, positions; several orders at once.',
    ...base,
    routes: [
        ...marketRoutes,
        post('private/ClosedOrders', ok({ closed, count: 3 })),
        post('private/TradesHistory', refuse('EAPI:Rate limit exceeded'), { times: 1 }),
        post('private/TradesHistory', ok({ trades, count: 5 })),
        post('private/QueryTrades', ok({ 'TAAAAA-BBBBB-CCCCC1': trades['TAAAAA-BBBBB-CCCCC1'], 'TAAAAA-BBBBB-CCCCC2': trades['TAAAAA-BBBBB-CCCCC2'] })),
        post('private/Ledgers', ok({ ledger, count: 4 })),
        post('private/TradeVolume', ok({ currency: 'ZUSD', volume: '1234.5', fees: { XXBTZUSD: schedule('0.2600') }, fees_maker: { XXBTZUSD: schedule('0.1600') } })),
        post('private/OpenPositions', ok([
            { pair: 'XXBTZUSD', positions: '1', type: 'buy', leverage: '2.00000', cost: '3500.00000', fee: '5.6', vol: '0.10000000', vol_closed: '0', margin: '1750.00000', value: '3600.0', net: '+100.0000' },
            { pair: 'XETHZUSD', positions: '2', type: 'sell', leverage: '5.00000', cost: '2000.0', fee: '3', vol: '1.00000000', vol_closed: '0', margin: '400.0', net: '-12.5000' },
        ])),
        post('private/AddOrderBatch', ok({ orders: [
            { txid: 'OAAAAA-BBBBB-NEW001', descr: { order: 'buy 0.10000000 XBTUSD @ limit 30000.0' } },
            { txid: 'OAAAAA-BBBBB-NEW002', descr: { order: 'sell 0.20000000 XBTUSD @ limit 40000.0' } },
        ] })),
        post('private/AmendOrder', ok({ amend_id: 'TTTTTT-AMEND-000001' }), { times: 3 }),
        post('private/AmendOrder', refuse('EOrder:Unknown order')),
        post('private/CancelOrderBatch', ok({ count: 2 })),
        post('private/CancelAllOrdersAfter', ok({ currentTime: '2023-11-14T22:13:20Z', triggerTime: '2023-11-14T22:14:20Z' })),
        post('private/CancelAll', ok({ count: 4 })),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('closed orders', 'fetchClosedOrders'),
        call('closed orders of a market', 'fetchClosedOrders', 'BTC/USD'),
        call('closed orders since, two', 'fetchClosedOrders', null, 1699975000000, 1, { until: 1700000000500 }),
        call('closed orders by our id', 'fetchClosedOrders', null, null, null, { clientOrderId: 'mine-2' }),
        call('own trades, too often', 'fetchMyTrades'),
        call('own trades', 'fetchMyTrades'),
        call('own trades of a market', 'fetchMyTrades', 'BTC/USD', 1699990000000, 10),
        call('own trades until', 'fetchMyTrades', null, null, 2, { until: 1700000000500 }),
        call('trades of an order', 'fetchOrderTrades', 'OAAAAA-BBBBB-CCCCC1', 'BTC/USD', null, null, { trades: ['TAAAAA-BBBBB-CCCCC1', 'TAAAAA-BBBBB-CCCCC2'] }),
        call('ledger', 'fetchLedger'),
        call('ledger of a currency', 'fetchLedger', 'USD', 1699970000000, 1),
        call('ledger of no currency', 'fetchLedger', 'NOCOIN'),
        call('trading fee', 'fetchTradingFee', 'BTC/USD'),
        call('positions', 'fetchPositions'),
        call('positions of a market', 'fetchPositions', ['BTC/USD']),
        call('several orders', 'createOrders', [
            { symbol: 'BTC/USD', type: 'limit', side: 'buy', amount: 0.1, price: 30000, params: { clientOrderId: 'mine-a' } },
            { symbol: 'BTC/USD', type: 'limit', side: 'sell', amount: 0.2, price: 40000 },
        ]),
        call('several orders of two markets', 'createOrders', [
            { symbol: 'BTC/USD', type: 'limit', side: 'buy', amount: 0.1, price: 30000 },
            { symbol: 'ETH/USD', type: 'limit', side: 'sell', amount: 0.2, price: 4000 },
        ]),
        call('edit', 'editOrder', 'OAAAAA-BBBBB-CCCCC1', 'BTC/USD', 'limit', 'buy', 0.45, 34900.12),
        call('edit by our id', 'editOrder', 'OAAAAA-BBBBB-CCCCC1', 'BTC/USD', 'limit', 'buy', 0.45, 34900, { clientOrderId: 'mine-1' }),
        call('edit a trigger', 'editOrder', 'OAAAAA-BBBBB-CCCCC1', 'BTC/USD', 'limit', 'sell', 0.45, 33900, { stopLossPrice: 34000 }),
        call('edit what is not there', 'editOrder', 'OAAAAA-BBBBB-XXXXXX', 'BTC/USD', 'limit', 'buy', 0.45, 34900),
        call('cancel several', 'cancelOrders', ['OAAAAA-BBBBB-CCCCC1', 'OAAAAA-BBBBB-CCCCC2']),
        call('cancel all', 'cancelAllOrders'),
        call('dead man switch', 'cancelAllOrdersAfter', 60000),
        call('dead man switch off', 'cancelAllOrdersAfter', 0),
        call('dead man switch, two days', 'cancelAllOrdersAfter', 172800000),
    ],
};
