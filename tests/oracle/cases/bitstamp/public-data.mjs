// Bitstamp spot: tickers, order books, trades, candles.
import { call, implicit } from '../_routes.mjs';
import { base, get, marketRoutes } from './_common.mjs';

const ticker = (last, more) => ({
    timestamp: '1699999999',
    open: '36180',
    high: '36950',
    low: '35720',
    last,
    volume: '1310.98204127',
    vwap: '36288',
    bid: '36500',
    ask: '36502',
    side: '0',
    open_24: '36155',
    percent_change_24: '0.96',
    market_type: 'SPOT',
    mark_price: null,
    index_price: null,
    ...more,
});
const btc = ticker('36501');
const xrp = ticker('0.65521', {
    open: '0.66001',
    high: '0.68000',
    low: '0.64001',
    volume: '18234501.12345678',
    vwap: '0.65902',
    bid: '0.65515',
    ask: '0.65530',
    side: '1',
    open_24: '0.67000',
    percent_change_24: '-2.21',
});
const shib = ticker('0.00000861', {
    open: '0.00000850',
    high: '0.00000871',
    low: '0.00000849',
    volume: '12345678901',
    vwap: '0.00000860',
    bid: '0.00000860',
    ask: '0.00000862',
    open_24: '0.00000850',
    percent_change_24: '1.29',
});
const book = {
    timestamp: '1699999999',
    microtimestamp: '1699999999512345',
    bids: [
        ['36500', '1.25000000'],
        ['36499', '0.00400000'],
        ['36490', '12.00000000'],
    ],
    asks: [
        ['36502', '3.00000000'],
        ['36505', '1.20000000'],
        ['36510', '0.00000001'],
    ],
};
const trades = [
    { date: '1699999996', tid: '310000003', amount: '0.00000001', type: '1', price: '36500' },
    { date: '1699999995', tid: '310000002', amount: '0.14000000', type: '1', price: '36500' },
    { date: '1699999990', tid: '310000001', amount: '0.00250000', type: '0', price: '36501' },
];
const ohlc = (step, start) =>
    get(
        'ohlc/btcusd/',
        {
            data: {
                pair: 'BTC/USD',
                ohlc: [
                    { timestamp: String(start), open: '36490', high: '36510', low: '36480', close: '36500', volume: '4.25010000' },
                    { timestamp: String(start + step), open: '36500', high: '36505', low: '36499', close: '36501', volume: '1.00000000' },
                    { timestamp: String(start + 2 * step), open: '36501', high: '36501', low: '36501', close: '36501', volume: '0.00000000' },
                ],
            },
        },
        { rest: `\\?(?=.*step=${step}(&|$))` },
    );

export default {
    description: 'Bitstamp spot: tickers of one, some and all markets, order books, trades, candles of several lengths.',
    ...base,
    routes: [
        ...marketRoutes,
        get('ticker/btcusd/', btc),
        get('ticker/xrpusd/', xrp),
        get('ticker/shibusd/', shib),
        get('ticker/', [
            { ...btc, pair: 'BTC/USD' },
            { ...xrp, pair: 'XRP/USD' },
            { ...shib, pair: 'SHIB/USD' },
            { ...btc, pair: 'NEW/USD' },
        ]),
        get('order_book/btcusd/', book, { rest: '' }),
        get(
            'order_book/ethbtc/',
            { timestamp: '1699999999', microtimestamp: '1699999999512345', bids: [], asks: [['0.05622000', '10.00000000']] },
            { rest: '' },
        ),
        get('transactions/btcusd/', trades, { rest: '' }),
        get('transactions/shibusd/', [], { rest: '' }),
        ohlc(60, 1699999800),
        ohlc(300, 1699999200),
        ohlc(3600, 1699992000),
        ohlc(14400, 1699963200),
        ohlc(86400, 1699747200),
        ohlc(259200, 1699488000),
        get('eur_usd/', { buy: '1.0865', sell: '1.0855' }),
        get('ticker_hour/btcusd/', btc),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('ticker', 'fetchTicker', 'BTC/USD'),
        call('ticker of XRP', 'fetchTicker', 'XRP/USD'),
        call('ticker of a tiny price', 'fetchTicker', 'SHIB/USD'),
        call('tickers, all', 'fetchTickers'),
        call('tickers, some', 'fetchTickers', ['BTC/USD', 'XRP/USD']),
        call('order book', 'fetchOrderBook', 'BTC/USD'),
        call('order book, limit', 'fetchOrderBook', 'BTC/USD', 2),
        call('order book, one side empty', 'fetchOrderBook', 'ETH/BTC'),
        call('trades', 'fetchTrades', 'BTC/USD'),
        call('trades, limit', 'fetchTrades', 'BTC/USD', null, 2),
        call('trades, since', 'fetchTrades', 'BTC/USD', 1699999995000),
        call('trades, since and limit', 'fetchTrades', 'BTC/USD', 1699999990000, 1),
        call('trades, of a day', 'fetchTrades', 'BTC/USD', null, null, { time: 'day' }),
        call('trades, none', 'fetchTrades', 'SHIB/USD'),
        call('candles 1m', 'fetchOHLCV', 'BTC/USD'),
        call('candles 1m, since and limit', 'fetchOHLCV', 'BTC/USD', '1m', 1699999860000, 2),
        call('candles 5m, limit', 'fetchOHLCV', 'BTC/USD', '5m', null, 2),
        call('candles 1h, since', 'fetchOHLCV', 'BTC/USD', '1h', 1699992000000),
        call('candles 4h, limit above the maximum', 'fetchOHLCV', 'BTC/USD', '4h', null, 5000),
        call('candles 1d, since, limit 1', 'fetchOHLCV', 'BTC/USD', '1d', 1699747200000, 1),
        call('candles 1w', 'fetchOHLCV', 'BTC/USD', '1w', null, 3),
        call('time', 'fetchTime'),
        implicit('implicit EUR/USD', 'publicGetEurUsd'),
        implicit('implicit ticker of the hour', 'publicGetTickerHourPair', { pair: 'btcusd' }),
    ],
};
