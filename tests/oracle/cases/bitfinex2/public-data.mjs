// Bitfinex: tickers, order books, trades, candles.
import { call } from '../_routes.mjs';
import { base, get, marketRoutes } from './_common.mjs';

const btc = [36500, 24.41, 36501, 21.7, 345.5, 0.00955589, 36501, 1542.29581713, 36950, 35720];
const tickers = [
    ['tBTCUSD', ...btc],
    ['tETHBTC', 0.05411, 310.5, 0.05412, 12.25, -0.00021, -0.0038651, 0.05412, 2210.1, 0.0545, 0.0539],
    ['tDOGE:UST', 0.073411, 250000, 0.073512, 98000.5, 0, 0, 0.0735, 1e7, 0.0741, 0.0722],
    ['tBTCF0:USTF0', 36488, 30.1, 36490, 28.4, -50, -0.0013683, 36489, 502.1, 36900, 36000],
    ['tOLDUSD', 0, 0, 0, 0, 0, 0, 1.5, 0, 0, 0],
    ['fUSD', 0.00033, 0.0003, 30, 1200000.5, 0.00028, 2, 89000.1, -0.00001, -0.0323, 0.00029, 98000000.25, 0.0005, 0.0002, null, null, 310000.4],
];
const single = [
    [95408916206, 36499, 0.25],
    [95408916207, 36499.5, 0.1],
    [95408916300, 36501, -0.5],
    [95408916301, 36500.5, -1.25],
    [95408916302, 36499.5, 2],
];
const levels = [
    [36499.5, 3, 2.1],
    [36499, 1, 0.25],
    [36500.5, 1, -1.25],
    [36501, 2, -0.5],
];
const trades = [
    [1291234003, 1699999990300, 0.0021, 36501],
    [1291234002, 1699999990200, -1.5, 36500.5],
    [1291234001, 1699999990100, 0.00000001, 36500],
];
const candles = [
    [1699999260000, 36450.5, 36501, 36510, 36440, 7.25],
    [1699999200000, 36400, 36450.5, 36460, 36390.01, 12.5],
    [1699999140000, 36380, 36400, 36400, 36380, 0],
];

export default {
    description: 'Bitfinex: tickers, order books, trades, candles.',
    ...base,
    routes: [
        ...marketRoutes,
        get('ticker/tBTCUSD', btc),
        get('ticker/tDOGE:UST', tickers[2].slice(1)),
        get('ticker/tBTCF0:USTF0', tickers[3].slice(1)),
        get('tickers', tickers, { rest: '\\?symbols=ALL$' }),
        get('tickers', [tickers[0], tickers[1]], { rest: '\\?symbols=tBTCUSD%2CtETHBTC$' }),
        get('tickers', tickers, { rest: '\\?' }),
        get('book/tBTCUSD/R0', single, { rest: '(\\?len=25)?$' }),
        get('book/tBTCUSD/P', levels, { rest: '[0-4](\\?len=\\d+)?$' }),
        get('book/tDOGE:UST/R0', [[1, 0.0735, -98000.5]]),
        get('trades/tBTCUSD/hist', trades, { rest: '\\?' }),
        get('candles/trade:', candles, { rest: '(1m|1h|1D|14D|7m):tBTCUSD/hist\\?' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('ticker', 'fetchTicker', 'BTC/USD'),
        call('ticker of long names', 'fetchTicker', 'DOGE/USDT'),
        call('ticker of a swap', 'fetchTicker', 'BTC/USDT:USDT'),
        call('ticker of an unknown market', 'fetchTicker', 'NOPE/USD'),
        call('ticker by id', 'fetchTicker', 'tBTCUSD'),
        call('tickers', 'fetchTickers'),
        call('two tickers', 'fetchTickers', ['BTC/USD', 'ETH/BTC']),
        call('one of more than was asked for', 'fetchTickers', ['DOGE/USDT']),
        call('order book', 'fetchOrderBook', 'BTC/USD'),
        call('order book, limit', 'fetchOrderBook', 'BTC/USD', 25),
        call('order book of levels', 'fetchOrderBook', 'BTC/USD', 100, { precision: 'P0' }),
        call('order book of one side', 'fetchOrderBook', 'DOGE/USDT'),
        call('order book summed up', 'fetchL2OrderBook', 'BTC/USD'),
        call('trades', 'fetchTrades', 'BTC/USD'),
        call('trades, limit', 'fetchTrades', 'BTC/USD', null, 2),
        call('trades, since', 'fetchTrades', 'BTC/USD', 1699999990200),
        call('trades, since and limit', 'fetchTrades', 'BTC/USD', 1699999990200, 1),
        call('trades, until', 'fetchTrades', 'BTC/USD', null, 20000, { until: 1699999999999 }),
        call('trades, till, one page', 'fetchTrades', 'BTC/USD', 1699999990000, 3, { till: 1699999999999, paginate: false }),
        call('trades, own sort', 'fetchTrades', 'BTC/USD', null, 3, { sort: 1 }),
        call('candles', 'fetchOHLCV', 'BTC/USD', '1m'),
        call('candles of a day, since', 'fetchOHLCV', 'BTC/USD', '1d', 1699999200000, 2),
        call('candles of two weeks, limit', 'fetchOHLCV', 'BTC/USD', '2w', null, 2),
        call('candles, until', 'fetchOHLCV', 'BTC/USD', '1h', 1699999200000, 20000, { until: 1699999999999 }),
        call('candles of an unknown length', 'fetchOHLCV', 'BTC/USD', '7m', null, 5, { section: 'hist' }),
    ],
};
