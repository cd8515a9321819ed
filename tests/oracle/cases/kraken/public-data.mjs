// Kraken spot: tickers, order books, trades, candles, time.
import { call, implicit, property } from '../_routes.mjs';
import { base, get, marketRoutes, ok } from './_common.mjs';

const ticker = (last, bid, ask, open, low, high, volume) => ({
    a: [ask, '3', '3.000'],
    b: [bid, '1', '1.250'],
    c: [last, '0.01532000'],
    v: [volume, `${Number(volume) * 2.5}`],
    p: [last, open],
    t: [21044, 52310],
    l: [low, low],
    h: [high, high],
    o: open,
});
const tickers = {
    XXBTZUSD: {
        a: ['36501.20000', '3', '3.000'],
        b: ['36501.10000', '1', '1.250'],
        c: ['36501.20000', '0.01532000'],
        v: ['1204.55120034', '3310.98204127'],
        p: ['36420.11873', '36288.40211'],
        t: [21044, 52310],
        l: ['36010.00000', '35720.50000'],
        h: ['36800.00000', '36950.40000'],
        o: '36155.70000',
    },
    XETHXXBT: ticker('0.05622', '0.05621', '0.05622', '0.05601', '0.05580', '0.05640', '410.5'),
    XDGUSD: ticker('0.0774512', '0.0774510', '0.0774600', '0.0760000', '0.0755001', '0.0790000', '82511234.125'),
    PEPEUSD: ticker('0.000001154', '0.000001153', '0.000001155', '0.000001100', '0.000001090', '0.000001201', '995112345678.25'),
};
const depth = {
    asks: [
        ['36501.20000', '0.750', 1699999998],
        ['36502.00000', '1.200', 1699999990],
        ['36510.00000', '0.00000001', 1699999100],
    ],
    bids: [
        ['36501.10000', '1.250', 1699999999],
        ['36500.00000', '0.004', 1699999950],
        ['36499.90000', '12.000', 1699999911],
    ],
};
const trades = [
    ['36500.90000', '0.00250000', 1699999990.1234567, 'b', 'm', '', 61000001],
    ['36500.10000', '0.14000000', 1699999995.7654321, 's', 'l', '', 61000002],
    ['36500.10000', '0.00000001', 1699999996.0000001, 's', 'l', '', 61000003],
];
const candles = (start, step, rows) => rows.map((row, index) => [start + index * step, ...row]);
const rows = [
    ['36490.0', '36510.5', '36480.1', '36500.2', '36495.3', '4.25010000', 87],
    ['36500.2', '36505.0', '36499.9', '36501.1', '36502.0', '1.00000000', 20],
    ['36501.1', '36501.1', '36501.1', '36501.1', '0.0', '0.00000000', 0],
];
const ohlc = (interval, start) =>
    get('public/OHLC', ok({ XXBTZUSD: candles(start, interval * 60, rows), last: start + interval * 60 }), {
        rest: `\\?(?=.*interval=${interval}(&|$))`,
    });

export default {
    description: 'Kraken spot: tickers of one, some and all pairs, order books, trades, candles of several lengths, time.',
    ...base,
    routes: [
        ...marketRoutes,
        get('public/Ticker', ok({ XXBTZUSD: tickers.XXBTZUSD }), { rest: '\\?pair=XXBTZUSD$' }),
        get('public/Ticker', ok({ XDGUSD: tickers.XDGUSD }), { rest: '\\?pair=XDGUSD$' }),
        get('public/Ticker', ok({ XXBTZUSD: tickers.XXBTZUSD, XETHXXBT: tickers.XETHXXBT }), { rest: '\\?pair=.*(,|%2C)' }),
        get('public/Ticker', ok(tickers)),
        get('public/Depth', ok({ XETHXXBT: { asks: [['0.05622', '10.000', 1699999998]], bids: [] } }), { rest: '\\?(?=.*pair=XETHXXBT)' }),
        get('public/Depth', ok({ XXBTZUSD: depth }), { rest: '\\?' }),
        get('public/Trades', ok({ PEPEUSD: [], last: '1700000000000000000' }), { rest: '\\?(?=.*pair=PEPEUSD)' }),
        get('public/Trades', ok({ XXBTZUSD: trades, last: '1699999996000000100' }), { rest: '\\?' }),
        ohlc(1, 1699999800),
        ohlc(5, 1699999200),
        ohlc(60, 1699992000),
        ohlc(240, 1699963200),
        ohlc(1440, 1699747200),
        ohlc(10080, 1698278400),
        get('public/Time', ok({ unixtime: 1700000021, rfc1123: 'Tue, 14 Nov 23 22:13:41 +0000' })),
        get('public/SystemStatus', ok({ status: 'online', timestamp: '2023-11-14T22:13:20Z' })),
        get('public/Spread', ok({ XXBTZUSD: [[1699999999, '36501.1', '36501.2']], last: 1699999999 }), { rest: '\\?' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('ticker', 'fetchTicker', 'BTC/USD'),
        call('ticker of DOGE', 'fetchTicker', 'DOGE/USD'),
        call('tickers, all', 'fetchTickers'),
        call('tickers, some', 'fetchTickers', ['BTC/USD', 'ETH/BTC']),
        call('order book', 'fetchOrderBook', 'BTC/USD'),
        call('order book, limit', 'fetchOrderBook', 'BTC/USD', 2),
        call('order book, one side empty', 'fetchOrderBook', 'ETH/BTC', 10),
        call('trades', 'fetchTrades', 'BTC/USD'),
        call('trades, limit', 'fetchTrades', 'BTC/USD', null, 2),
        call('trades, since', 'fetchTrades', 'BTC/USD', 1699999995000),
        call('trades, since and limit', 'fetchTrades', 'BTC/USD', 1699999990000, 1),
        call('trades, none', 'fetchTrades', 'PEPE/USD'),
        call('candles 1m', 'fetchOHLCV', 'BTC/USD'),
        call('candles 1m, since and limit', 'fetchOHLCV', 'BTC/USD', '1m', 1699999860000, 2),
        call('candles 5m, limit', 'fetchOHLCV', 'BTC/USD', '5m', null, 2),
        call('candles 1h, since', 'fetchOHLCV', 'BTC/USD', '1h', 1699992000000),
        call('candles 4h', 'fetchOHLCV', 'BTC/USD', '4h'),
        call('candles 1d, since, limit 1', 'fetchOHLCV', 'BTC/USD', '1d', 1699747200000, 1),
        call('candles 1w', 'fetchOHLCV', 'BTC/USD', '1w', null, 3),
        call('time', 'fetchTime'),
        call('status', 'fetchStatus'),
        implicit('implicit Time', 'publicGetTime'),
        implicit('implicit Spread', 'publicGetSpread', { pair: 'XBTUSD', since: 1699999000 }),
    ],
};
