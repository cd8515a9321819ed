// Gate spot: tickers, order books, trades, candles, status.
import { call } from '../_routes.mjs';
import { base, get, marketRoutes } from './_common.mjs';

const any = { rest: '\\?' };
const ticker = (currency_pair, more) => ({
    currency_pair,
    last: '37010.5',
    lowest_ask: '37010.6',
    lowest_size: '0.5',
    highest_bid: '37010.5',
    highest_size: '1.2',
    change_percentage: '-2.35',
    base_volume: '9012.345678',
    quote_volume: '331245678.12',
    high_24h: '38100',
    low_24h: '36500.1',
    ...more,
});
const tickers = [
    ticker('BTC_USDT'),
    ticker('ETH_BTC', { last: '0.05412', lowest_ask: '0.05413', highest_bid: '0.05411', change_percentage: '1.5', base_volume: '120.5', quote_volume: '6.52' }),
    ticker('SHIB_USDT', { last: '0.00000861', lowest_ask: '', highest_bid: '', change_percentage: '0', base_volume: 'nan', quote_volume: 'nan', high_24h: '0', low_24h: '0' }),
    ticker('MPH_USDT', { last: '0.512', change_percentage: '', high_24h: null, low_24h: undefined }),
    ticker('NEW_USDT', { last: '1.5' }),
    ticker('BTC3L_USDT', { last: '0.01', etf_net_value: '0.0101', etf_pre_net_value: '0.0102', etf_leverage: '2.98' }),
];
const book = {
    id: 123456789,
    current: 1700000000123,
    update: 1700000000100,
    asks: [['37010.6', '0.5'], ['37011', '1.25'], ['37015.3', '0.000001']],
    bids: [['37010.5', '1.2'], ['37010', '0.75'], ['37009.9', '100000.123456']],
};
const trade = (id, more) => ({
    id,
    create_time: '1699999999',
    create_time_ms: '1699999999123.456000',
    currency_pair: 'BTC_USDT',
    side: 'buy',
    amount: '0.015',
    price: '37010.5',
    sequence_id: '588018',
    ...more,
});
const trades = [
    trade('1232893232'),
    trade('1232893231', { side: 'sell', amount: '0.00000001', create_time: '1699999990', create_time_ms: '1699999990000' }),
    trade('1232893230', { create_time: '1699999980', create_time_ms: undefined, amount: '1.5' }),
    trade('1232893229', { create_time: '1699999970', create_time_ms: '1699999970999.9' }),
];
const candle = (seconds, close) => [`${seconds}`, '1234567.12', close, '37100', '36900', '36950.1', '33.123456', 'true'];
const candles = [candle(1699999800, '37010.5'), candle(1699999860, '37020'), candle(1699999920, '37015.2')];

export default {
    description: 'Gate spot: tickers, books, trades and candles, with every window a caller may ask for.',
    ...base,
    routes: [
        ...marketRoutes,
        get('spot/tickers', [tickers[1]], { rest: '\\?currency_pair=ETH_BTC' }),
        get('spot/tickers', [tickers[2]], { rest: '\\?currency_pair=SHIB_USDT' }),
        get('spot/tickers', [], { rest: '\\?currency_pair=OLD_USDT' }),
        get('spot/tickers', [tickers[0]], { rest: '\\?currency_pair=BTC_USDT' }),
        get('spot/tickers', tickers, { rest: '\\?timezone' }),
        get('spot/order_book', { ...book, id: undefined, asks: [], bids: [] }, { rest: '\\?currency_pair=SHIB_USDT' }),
        get('spot/order_book', book, any),
        get('spot/trades', trades, any),
        get('spot/candlesticks', candles, any),
        get('spot/time', { server_time: 1700000000123 }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('ticker', 'fetchTicker', 'BTC/USDT'),
        call('ticker in another quote', 'fetchTicker', 'ETH/BTC', { timezone: 'utc8' }),
        call('ticker without trades', 'fetchTicker', 'SHIB/USDT'),
        call('ticker that is not there', 'fetchTicker', 'OLD/USDT'),
        call('ticker by id', 'fetchTicker', 'BTC_USDT'),
        call('ticker of an unknown symbol', 'fetchTicker', 'NOPE/USDT'),
        call('tickers', 'fetchTickers'),
        call('tickers, some', 'fetchTickers', ['BTC/USDT', 'ETH/BTC']),
        call('tickers with parameters', 'fetchTickers', null, { timezone: 'utc8', type: 'spot' }),
        call('tickers of an unknown type', 'fetchTickers', null, { type: 'bond' }),
        call('book', 'fetchOrderBook', 'BTC/USDT'),
        call('book, some levels', 'fetchOrderBook', 'BTC/USDT', 10),
        call('book, too many levels', 'fetchOrderBook', 'BTC/USDT', 5000, { interval: '1' }),
        call('book, empty', 'fetchOrderBook', 'SHIB/USDT'),
        call('book, summed up', 'fetchL2OrderBook', 'BTC/USDT', 3),
        call('trades', 'fetchTrades', 'BTC/USDT'),
        call('trades since', 'fetchTrades', 'BTC/USDT', 1699999975000, 2),
        call('trades, last', 'fetchTrades', 'BTC/USDT', null, 3),
        call('trades, too many', 'fetchTrades', 'BTC/USDT', null, 5000),
        call('trades until', 'fetchTrades', 'BTC/USDT', null, null, { until: 1699999999000 }),
        call('trades to', 'fetchTrades', 'BTC/USDT', null, null, { to: 1699999999000 }),
        call('trades, parameters', 'fetchTrades', 'BTC/USDT', null, 10, { reverse: true, last_id: '1232893000', page: 2 }),
        call('candles', 'fetchOHLCV', 'BTC/USDT', '1m'),
        call('candles since', 'fetchOHLCV', 'BTC/USDT', '1m', 1699999860000, 2),
        call('candles since, up to now', 'fetchOHLCV', 'BTC/USDT', '1h', 1699990000000),
        call('candles since and until', 'fetchOHLCV', 'BTC/USDT', '1m', 1699999000000, 100, { until: 1699999900000 }),
        call('candles until', 'fetchOHLCV', 'BTC/USDT', '5m', null, 50, { until: 1699999900000 }),
        call('candles, too many', 'fetchOHLCV', 'BTC/USDT', '1d', null, 5000),
        call('candles, a few', 'fetchOHLCV', 'BTC/USDT', '1m', null, 2),
        call('candles of a week', 'fetchOHLCV', 'BTC/USDT', '1w', 1690000000000, 10),
        call('candles of ten seconds', 'fetchOHLCV', 'BTC/USDT', '10s'),
        call('time', 'fetchTime'),
    ],
};
