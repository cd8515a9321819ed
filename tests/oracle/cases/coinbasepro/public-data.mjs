// Coinbase Exchange: tickers, order books, trades, candles, time.
import { call, implicit } from '../_routes.mjs';
import { base, get, marketRoutes } from './_common.mjs';

const trade = (id, time, price, size, side) => ({ time, trade_id: id, price, size, side });
const trades = [
    trade(570000123, '2023-11-14T22:13:19.512345Z', '36501.20000000', '0.01532000', 'sell'),
    trade(570000122, '2023-11-14T22:13:18.1Z', '36500.00000000', '0.50000000', 'buy'),
    trade(570000121, '2023-11-14T22:13:10.000001Z', '36499.99000000', '0.00000001', 'buy'),
];
const candles = (granularity, start) =>
    get(
        'products/BTC-USD/candles',
        [
            [start + 2 * granularity, 36501.1, 36501.1, 36501.1, 36501.1, 0],
            [start + granularity, 36499.9, 36505, 36500.2, 36501.1, 1],
            [start, 36480.1, 36510.5, 36490, 36500.2, 4.2501],
        ],
        { rest: `\\?(?=.*granularity=${granularity}(&|$))` },
    );

export default {
    description: 'Coinbase Exchange: tickers of one, some and all products, order books, trades, candles of several lengths, time.',
    ...base,
    routes: [
        ...marketRoutes,
        get('products/BTC-USD/ticker', {
            ask: '36501.2',
            bid: '36501.1',
            volume: '12045.55120034',
            trade_id: 570000123,
            price: '36501.2',
            size: '0.01532',
            time: '2023-11-14T22:13:19.512345Z',
            rfq_volume: '12.5',
        }),
        get('products/SHIB-USD/ticker', {
            ask: '0.00000862',
            bid: '0.0000086',
            volume: '812345678901',
            trade_id: 99000123,
            price: '0.00000861',
            size: '150000',
            time: '2023-11-14T22:13:19Z',
            rfq_volume: '0',
        }),
        get('products/spark-lines', {
            'BTC-USD': [
                [1699999200, 36480.1, 36510.5, 36490, 36501.2, 4.2501],
                [1699920000, 36100, 36200, 36150, 36155.7, 9],
            ],
            'ETH-USD': [[1699999200, 2052.11]],
            'GONE-USD': [[1699999200, 1]],
        }),
        get(
            'products/BTC-USD/book',
            {
                bids: [
                    ['36501.1', '1.25', 3],
                    ['36500', '0.004', 1],
                    ['36499.99', '0.00000001', 1],
                ],
                asks: [
                    ['36501.2', '3', 4],
                    ['36502', '1.2', 1],
                ],
                sequence: 68000000001,
                auction_mode: false,
                auction: null,
                time: '2023-11-14T22:13:19.9Z',
            },
            { rest: '(\\?level=2)?$' },
        ),
        get(
            'products/BTC-USD/book',
            {
                bids: [['36501.1', '1.25', 'aaaaaaaa-0000-4000-8000-00000000000a']],
                asks: [['36501.2', '3', 'aaaaaaaa-0000-4000-8000-00000000000b']],
                sequence: 68000000002,
            },
            { rest: '\\?.*level=3' },
        ),
        get(
            'products/ETH-BTC/book',
            { bids: [], asks: [['0.05622', '10', 1]], sequence: 1, auction_mode: true, auction: null, time: '2023-11-14T22:13:19Z' },
            { rest: '' },
        ),
        get('products/BTC-USD/trades', trades, { rest: '(\\?|$)', headers: { 'CB-BEFORE': '570000123', 'CB-AFTER': '570000121' } }),
        get('products/SHIB-USD/trades', [], { rest: '(\\?|$)' }),
        candles(60, 1699999800),
        candles(300, 1699999200),
        candles(900, 1699997400),
        candles(3600, 1699992000),
        candles(21600, 1699941600),
        candles(86400, 1699747200),
        get('time', { iso: '2023-11-14T22:13:41.042Z', epoch: 1700000021.042 }),
        get('products/BTC-USD/stats', {
            open: '36155.7',
            high: '36950.4',
            low: '35720.5',
            last: '36501.2',
            volume: '12045.55120034',
            volume_30day: '410000.12345678',
            rfq_volume_24hour: '12.5',
            rfq_volume_30day: '500.1',
        }),
        get('products/BTC-USD', { id: 'BTC-USD', base_currency: 'BTC', quote_currency: 'USD', status: 'online' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('ticker', 'fetchTicker', 'BTC/USD'),
        call('ticker of a tiny price', 'fetchTicker', 'SHIB/USD'),
        call('tickers, all', 'fetchTickers'),
        call('tickers, some', 'fetchTickers', ['BTC/USD', 'ETH/USD']),
        call('order book', 'fetchOrderBook', 'BTC/USD'),
        call('order book, limit', 'fetchOrderBook', 'BTC/USD', 2),
        call('order book, single orders', 'fetchOrderBook', 'BTC/USD', null, { level: 3 }),
        call('order book, one side empty', 'fetchOrderBook', 'ETH/BTC'),
        call('trades', 'fetchTrades', 'BTC/USD'),
        call('trades, limit', 'fetchTrades', 'BTC/USD', null, 2),
        call('trades, since', 'fetchTrades', 'BTC/USD', 1699999998000),
        call('trades, since and limit', 'fetchTrades', 'BTC/USD', 1699999990000, 1),
        call('trades, none', 'fetchTrades', 'SHIB/USD'),
        call('candles 1m', 'fetchOHLCV', 'BTC/USD'),
        call('candles 1m, since and limit', 'fetchOHLCV', 'BTC/USD', '1m', 1699999860000, 2),
        call('candles 5m, limit', 'fetchOHLCV', 'BTC/USD', '5m', null, 2),
        call('candles 15m', 'fetchOHLCV', 'BTC/USD', '15m'),
        call('candles 1h, since', 'fetchOHLCV', 'BTC/USD', '1h', 1699992000000),
        call('candles 6h, since, limit above the maximum', 'fetchOHLCV', 'BTC/USD', '6h', 1699941600000, 5000),
        call('candles 1d, until', 'fetchOHLCV', 'BTC/USD', '1d', 1699747200000, 3, { until: 1699999999999 }),
        call('time', 'fetchTime'),
        implicit('implicit stats', 'publicGetProductsIdStats', { id: 'BTC-USD' }),
        implicit('implicit product', 'publicGetProductsId', { id: 'BTC-USD' }),
    ],
};
