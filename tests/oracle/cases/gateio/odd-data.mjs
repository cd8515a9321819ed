// Gate: absent, null, empty and overlong values, unknown words and markets, 18 digits, dust, renamed currencies.
import { call } from '../_routes.mjs';
import { base, get, marketRoutes, post } from './_common.mjs';
import { contract, contractTrigger, done, filled, spot, spotTrigger } from './_orders.mjs';

const any = { rest: '(\\?|$)' };
const once = (route) => ({ ...route, times: 1 });
const orders = (...list) => once(get('spot/orders', list, any));
const ticker = (more) => once(get('spot/tickers', [{ currency_pair: 'BTC_USDT', last: '37010.5', lowest_ask: '37010.6', highest_bid: '37010.5', change_percentage: '-2.35', base_volume: '9012.345678', quote_volume: '331245678.12', high_24h: '38100', low_24h: '36500.1', ...more }], any));
const book = (more) => once(get('spot/order_book', { id: 1, current: 1700000000123, asks: [['37010.6', '0.5']], bids: [['37010.5', '1.2']], ...more }, any));
const trades = (...list) => once(get('spot/trades', list, any));
const trade = (more) => ({ id: '1', create_time: '1699999999', create_time_ms: '1699999999123.456', currency_pair: 'BTC_USDT', side: 'buy', amount: '0.015', price: '37010.5', ...more });
const done18 = { amount: '0.123456789012345678', left: '0.000000000000000001', filled_total: '4320.987654321098765432', avg_deal_price: '35000.123456789012345678', fee: '0.000000000000000003' };

export default {
    description: 'Gate: what replies lack or have too much of.',
    ...base,
    routes: [
        ...marketRoutes,
        ticker({ last: '', lowest_ask: null, highest_bid: undefined, change_percentage: null, base_volume: undefined, quote_volume: '' }),
        ticker({ last: '1e-7', change_percentage: '-50', high_24h: '0', extra: { deep: [1, 2] } }),
        ticker({ currency_pair: 'MPH_USDT' }),
        ticker({ currency_pair: 'A_B_C' }),
        book({ asks: [], bids: [['37010.5', '0']], id: undefined }),
        book({ current: undefined }),
        trades(trade({ side: 'odd' }), trade({ id: '2', price: null }), trade({ id: undefined, create_time_ms: undefined, create_time: undefined })),
        trades(trade({ amount: '0.000000000000000001', currency_pair: 'GONE_USDT', side: undefined })),
        trades(),
        orders(filled(1, done18), filled(2, { currency_pair: 'MPH_USDT', fee_currency: 'MPH', rebated_fee: '0.5', rebated_fee_currency: 'POINT', create_time_ms: '1699999800123.5' })),
        orders(spot(3, { text: undefined, time_in_force: null, fee: undefined, gt_fee: null, rebated_fee: '', type: undefined, side: undefined })),
        orders(spot(4, { status: 'odd', finish_as: undefined, price: '', amount: '0.1', left: undefined })),
        orders(filled(5, { type: 'market', amount: '250', price: '0', left: '0', avg_deal_price: undefined, filled_total: '250' })),
        orders(filled(6, { type: 'market', amount: '250', price: '0', left: '0', avg_deal_price: '0', account: 'margin' })),
        orders(spot(7, { create_time_ms: undefined, create_time: 1699999900, update_time_ms: undefined, update_time: '1699999901.5' })),
        orders(spot(8, { create_time_ms: undefined, create_time: '1699999900123456', update_time_ms: undefined, update_time: '1699999901123' })),
        orders(filled(9, { left: undefined })),
        orders(spot(10, { currency_pair: undefined })),
        once(get('spot/price_orders', [spotTrigger(11, { trigger: undefined }), spotTrigger(12, { put: undefined, ctime: 1699999850 }), spotTrigger(13, {}, { time_in_force: 'poc', text: 'x' })], any)),
        once(get('futures/usdt/orders', [contract(14, { size: undefined, text: '-', contract: 'BTC_USDT_20201225' }), contract(15, { price: '0', tif: 'gtc', create_time: 1699999800 }), contract(16, { contract: '', size: '2', create_time: 1699999700 }), done(17, { refr: '0.1', fee: '0.01', create_time: 1699999600 })], any)),
        once(get('futures/usdt/price_orders', [contractTrigger(18, { initial: undefined }), contractTrigger(19, { finish_as: 'odd', create_time: 1699999800 }, { size: '7', is_reduce_only: undefined }, { price: '0' })], any)),
        once(get('spot/my_trades', [trade({ fee: '0.0002', fee_currency: 'MPH', order_id: null, gt_fee: '0.1', point_fee: '0.2' }), trade({ id: '2', fee: '', fee_currency: 'BTC' }), trade({ id: '3', fee: '0.001', fee_currency: undefined, currency_pair: 'ETH_BTC' })], any)),
        once(get('futures/usdt/my_trades_timerange', [{ trade_id: '9', create_time: 1699999999.5, contract: 'BTC_USDT-20201225-30000-C', size: '-3', price: '100', fee: '0.01', order_id: '5' }], any)),
        once(get('spot/accounts', [{ currency: 'MPH', available: '0.000000000000000001', locked: '79228162514.123456789012345678' }, { currency: 'POINT', available: '', locked: null }, { currency: 'NEW', available: '-5' }], any)),
        once(get('wallet/deposits', [{ id: 'd1', currency: 'MPH', amount: '', status: undefined, timestamp: '1699990000' }, { id: 'w2', currency: 'BTC', amount: '1', chain: 'BTC', status: 'DONE', timestamp: '1699999000' }, { currency: 'ETH', amount: '2', chain: 'eth', status: 'SPLITPEND', timestamp: '1699998000', memo: null, txid: '' }], any)),
        once(get('futures/usdt/positions', [
            { contract: 'BTC_USDT', size: '-3', value: '11.1', side: undefined },
            { contract: 'BTC_USDT_20201225', size: 0, leverage: '10.5', value: '', margin: '5', mark_price: null, open_time: '', update_time: 1699999000 },
            { contract: 'ETH_USDT', size: 5, leverage: null, value: '100', initial_margin: '1e-3', maintenance_margin: '', unrealised_pnl: '0.5' },
        ], any)),
        once(get('futures/usdt/contracts/BTC_USDT', { name: 'BTC_USDT', funding_rate: '0.000000000000000001', funding_next_apply: 0, funding_interval: null })),
        once(get('wallet/fee', { taker_fee: '', maker_fee: null, gt_discount: null }, any)),
        once(get('spot/account_book', [{ id: '1', time: '1699999003000', currency: 'MPH', change: '', balance: '1', type: '' }, { id: '2', time: '1699999002000', currency: 'BTC', change: '0.5', balance: undefined, type: 'deposit' }], any)),
        once(post('wallet/transfers', { currency: 'USDT' })),
        once(post('spot/orders', spot(20, { id: 12345678901234, text: '' }))),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('ticker, little said', 'fetchTicker', 'BTC/USDT'),
        call('ticker, fell to nothing', 'fetchTicker', 'BTC/USDT'),
        call('ticker of another market', 'fetchTicker', 'BTC/USDT'),
        call('tickers, three parts', 'fetchTickers'),
        call('book, one side', 'fetchOrderBook', 'BTC/USDT'),
        call('book without a time', 'fetchOrderBook', 'BTC/USDT'),
        call('trades, odd ones', 'fetchTrades', 'BTC/USDT'),
        call('trades of another market', 'fetchTrades', 'BTC/USDT'),
        call('trades, none', 'fetchTrades', 'BTC/USDT'),
        call('orders, 18 digits and renamed currencies', 'fetchClosedOrders'),
        call('orders, nothing but the bones', 'fetchClosedOrders'),
        call('orders, unknown status', 'fetchClosedOrders'),
        call('orders, market buy without an average', 'fetchClosedOrders'),
        call('orders, market buy on margin', 'fetchClosedOrders'),
        call('orders, times in seconds', 'fetchClosedOrders'),
        call('orders, times in microseconds', 'fetchClosedOrders'),
        call('orders, done without what is left', 'fetchClosedOrders'),
        call('orders without a market', 'fetchClosedOrders'),
        call('triggers, parts of them', 'fetchOpenOrders', null, null, null, { trigger: true }),
        call('contract orders, parts of them', 'fetchClosedOrders', null, null, null, { type: 'swap' }),
        call('contract triggers, parts of them', 'fetchOpenOrders', null, null, null, { trigger: true, type: 'swap' }),
        call('own trades, fees of all kinds', 'fetchMyTrades'),
        call('own trades of an expired option', 'fetchMyTrades', null, null, null, { type: 'swap' }),
        call('balance, dust and more than enough', 'fetchBalance'),
        call('deposits, parts of them', 'fetchDeposits'),
        call('positions, parts of them', 'fetchPositions'),
        call('funding rate, dust', 'fetchFundingRate', 'BTC/USDT:USDT'),
        call('fee, not said', 'fetchTradingFee', 'BTC/USDT'),
        call('ledger, parts of it', 'fetchLedger'),
        call('transfer without an id', 'transfer', 'USDT', 5, 'spot', 'swap'),
        call('order with a number for an id', 'createOrder', 'BTC/USDT', 'limit', 'buy', 0.1, 35000, { clientOrderId: 'own-1' }),
    ],
};
