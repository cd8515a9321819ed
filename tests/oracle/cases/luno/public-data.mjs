// Luno spot: tickers, order books, trades, candles.
import { call } from '../_routes.mjs';
import { any, base, exchange, get, marketRoutes } from './_common.mjs';

const ticker = (pair, last, more) => ({
    pair,
    timestamp: 1699999999512,
    bid: '700100.00',
    ask: '700350.00',
    last_trade: last,
    rolling_24_hour_volume: '112.345678',
    status: 'ACTIVE',
    ...more,
});
const btc = ticker('XBTZAR', '700200.00');
const xrp = ticker('XRPNGN', '612.00', { bid: '611.00', ask: '613.00', rolling_24_hour_volume: '1823450' });
const level = (price, volume) => ({ price, volume });
const book = {
    timestamp: 1699999999512,
    bids: [level('700100.00', '1.25'), level('700000.00', '0.0004'), level('690000.00', '12')],
    asks: [level('700350.00', '3.000001'), level('700400.00', '1.2'), level('710000.00', '0.00000001')],
};
const trades = [
    { sequence: 310000003, timestamp: 1699999996123, price: '700200.00', volume: '0.00000001', is_buy: false },
    { sequence: 310000002, timestamp: 1699999995000, price: '700200.00', volume: '0.14', is_buy: true },
    { sequence: 310000001, timestamp: 1699999990999, price: '700350.00', volume: '0.0025', is_buy: true },
];
const candles = (step, start) =>
    exchange.get(
        'candles',
        {
            candles: [0, 1, 2].map((i) => ({
                timestamp: start + i * step * 1000,
                open: '700000.00',
                close: `${700100 + i}.00`,
                high: '700500.00',
                low: '699000.00',
                volume: i === 2 ? '0.000000' : '4.250100',
            })),
            duration: step,
            pair: 'XBTZAR',
        },
        { rest: `\\?(?=.*duration=${step}(&|$))` },
    );

export default {
    description: 'Luno spot: tickers of one, some and all markets, order books of both depths, trades, candles of several lengths.',
    ...base,
    routes: [
        ...marketRoutes,
        get('ticker', btc, { rest: '\\?pair=XBTZAR$' }),
        get('ticker', xrp, { rest: '\\?pair=XRPNGN$' }),
        get('tickers', { tickers: [btc, xrp] }, { rest: '\\?pair=' }),
        get('tickers', { tickers: [btc, xrp, ticker('SOLMYR', '0.00', { bid: '0.00', ask: '0.00', status: 'DISABLED' }), ticker('NEWZAR', '1.23')] }),
        get('orderbook_top', book, any),
        get('orderbook', { timestamp: 1699999999512, bids: [], asks: [level('0.0562', '10.00')] }, { rest: '\\?pair=ETHXBT' }),
        get('orderbook', book, any),
        get('trades', { trades: null }, { rest: '\\?pair=XRPNGN' }),
        get('trades', { trades }, any),
        candles(60, 1699999800000),
        candles(10800, 1699963200000),
        candles(86400, 1699747200000),
        candles(604800, 1698796800000),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('ticker', 'fetchTicker', 'BTC/ZAR'),
        call('ticker of XRP', 'fetchTicker', 'XRP/NGN'),
        call('tickers, all', 'fetchTickers'),
        call('tickers, some', 'fetchTickers', ['BTC/ZAR', 'XRP/NGN']),
        call('tickers by pair', 'fetchTickers', null, { pair: 'XBTZAR,XRPNGN' }),
        call('order book', 'fetchOrderBook', 'BTC/ZAR'),
        call('order book, top', 'fetchOrderBook', 'BTC/ZAR', 20),
        call('order book, a hundred', 'fetchOrderBook', 'BTC/ZAR', 100),
        call('order book, deep', 'fetchOrderBook', 'BTC/ZAR', 101),
        call('order book, one side', 'fetchOrderBook', 'ETH/BTC'),
        call('trades', 'fetchTrades', 'BTC/ZAR'),
        call('trades since, two', 'fetchTrades', 'BTC/ZAR', 1699999991000, 2),
        call('trades, one', 'fetchTrades', 'BTC/ZAR', null, 1),
        call('trades, none', 'fetchTrades', 'XRP/NGN'),
        call('candles', 'fetchOHLCV', 'BTC/ZAR'),
        call('candles of three hours', 'fetchOHLCV', 'BTC/ZAR', '3h', 1699963200000),
        call('candles of a day, two', 'fetchOHLCV', 'BTC/ZAR', '1d', null, 2),
        call('candles of a week since, one', 'fetchOHLCV', 'BTC/ZAR', '1w', 1698796800000, 1),
        call('candles since, by own parameter', 'fetchOHLCV', 'BTC/ZAR', '1m', 1699999800000, 10, { since: 1699999860000 }),
    ],
};
