// Luno spot: absent, null, empty and overlong values; numbers for texts; exponents; unknown markets and states; unicode.
import { sequence } from '../_faults.mjs';
import { call } from '../_routes.mjs';
import { any, base, get, marketRoutes, post, wallet, wallets } from './_common.mjs';
import { order } from './orders.mjs';

const json = { 'content-type': 'application/json' };
const quiet = { pair: 'SOLMYR', timestamp: 1699999999000, bid: '0.00', ask: '0.00', last_trade: '0.00', rolling_24_hour_volume: '0.00', status: 'DISABLED' };
const tickerOf = (label, symbol, body) => [`ticker, ${label}`, 'fetchTicker', [symbol], get('ticker', body, any)];
const tickersOf = (label, tickers) => [`tickers, ${label}`, 'fetchTickers', [], get('tickers', { tickers })];
const orderOf = (label, more, symbol = 'BTC/ZAR') => [`order, ${label}`, 'fetchOrder', ['BXA1', symbol], get('orders/BXA1', order('BXA1', more))];
const placing = (label, body) => [`created order, ${label}`, 'createOrder', ['BTC/ZAR', 'limit', 'buy', 0.25, 700000, { client_order_id: 'mine-1' }], post('postorder', body, any)];
const tradesOf = (label, trades) => [`trades, ${label}`, 'fetchTrades', ['BTC/ZAR'], get('trades', { trades }, any)];
const fillsOf = (label, trades) => [`own trades, ${label}`, 'fetchMyTrades', ['BTC/ZAR'], get('listtrades', { trades }, any)];
const balanceOf = (label, balance) => [`balance, ${label}`, 'fetchBalance', [], get('balance', { balance })];
const bookOf = (label, body) => [`order book, ${label}`, 'fetchOrderBook', ['BTC/ZAR'], get('orderbook', body, any)];
const entryOf = (label, more) => [
    `ledger, ${label}`,
    'fetchLedger',
    [null, null, null, { id: '1' }],
    get('accounts/1/transactions', { transactions: [{ row_index: 4, account_id: '1', timestamp: 1699990004000, balance: 1.5, balance_delta: 0.1, available_delta: 0.1, currency: 'XBT', description: 'Bought 0.1 BTC', ...more }] }, any),
];
const text = (label, method, args, route, bodyText) => [label, method, args, { ...route, headers: json, bodyText }];
const fill = (more) => ({
    pair: 'XBTZAR', sequence: 1, order_id: 'BXB1', type: 'BID', timestamp: 1699999000124, price: '700000.00', volume: '0.10', base: '0.10', counter: '70000.00', fee_base: '0.00', fee_counter: '0.00',
    is_buy: true, ...more,
});

const { routes, calls } = sequence([
    tickerOf('disabled', 'SOL/MYR', quiet),
    tickerOf('no bid, no ask', 'SOL/MYR', { ...quiet, bid: undefined, ask: undefined }),
    tickerOf('nulls', 'SOL/MYR', { ...quiet, bid: null, ask: null, last_trade: null, timestamp: null, rolling_24_hour_volume: null }),
    tickerOf('empty texts', 'SOL/MYR', { ...quiet, bid: '', ask: '', last_trade: '', rolling_24_hour_volume: '', pair: '' }),
    tickerOf('numbers', 'BTC/ZAR', { ...quiet, pair: 'XBTZAR', bid: 700100, ask: 700350.5, last_trade: 700200, rolling_24_hour_volume: 112.345678 }),
    tickerOf('another pair in the reply', 'BTC/ZAR', { ...quiet, pair: 'ETHZAR' }),
    tickerOf('an unknown pair in the reply', 'BTC/ZAR', { ...quiet, pair: 'NEWZAR' }),
    text('ticker, exponents', 'fetchTicker', ['BCH/BTC'], get('ticker', undefined, any), '{"pair":"BCHXBT","timestamp":1699999999000,"bid":"8.5E-6","ask":8.71e-06,"last_trade":"8.61E-6","rolling_24_hour_volume":1.2345e3}'),
    tickersOf('without a pair', [quiet, { ...quiet, pair: undefined }]),
    tickersOf('one twice', [quiet, { ...quiet, last_trade: '12.5' }]),
    tickersOf('null', null),
    bookOf('of numbers', { timestamp: 1699999999000, bids: [{ price: 700100, volume: 0.5 }], asks: [{ price: 7.0035e5, volume: 1e-8 }] }),
    bookOf('out of order', { timestamp: 1699999999000, bids: [{ price: '1', volume: '1' }, { price: '2', volume: '1' }], asks: [{ price: '5', volume: '1' }, { price: '4', volume: '1' }] }),
    bookOf('of nothing', { timestamp: 1699999999000, bids: null, asks: null }),
    bookOf('without a time', { bids: [], asks: [] }),
    tradesOf('numbers', [{ sequence: 7, timestamp: 1699999996123, price: 700200, volume: 0.14, is_buy: true }]),
    tradesOf('eighteen decimals', [{ sequence: 8, timestamp: 1699999996123, price: '0.000000000000000001', volume: '123456789.123456789', is_buy: false }]),
    tradesOf('without a side', [{ sequence: 9, timestamp: 1699999996123, price: '700200', volume: '0.14' }]),
    tradesOf('nulls', [{ sequence: null, timestamp: 1699999996123, price: '700200', volume: null, is_buy: true }]),
    fillsOf('of an unknown type', [fill({ type: 'SWAP' })]),
    fillsOf('without a taker', [fill({ is_buy: undefined })]),
    fillsOf('nulls', [fill({ fee_base: null, fee_counter: null, counter: null })]),
    fillsOf('empty texts', [fill({ fee_base: '', fee_counter: '', counter: '' })]),
    fillsOf('dust', [fill({ volume: '0.00000001', base: '0.00000001', counter: '0.007', fee_base: '0.0000000000006' })]),
    fillsOf('fees of both', [fill({ fee_base: '0.0006', fee_counter: '0.00' })]),
    orderOf('nulls', { client_order_id: null, creation_timestamp: null, limit_price: null, limit_volume: null, base: null, counter: null, fee_base: null, fee_counter: null }),
    orderOf('empty texts', { limit_price: '', limit_volume: '', base: '', counter: '', fee_base: '', fee_counter: '' }),
    orderOf('missing members', { limit_price: undefined, limit_volume: undefined, base: undefined, counter: undefined, fee_base: undefined, fee_counter: undefined, type: undefined, state: undefined }),
    orderOf('numbers', { limit_price: 700000, limit_volume: 0.25, base: 0.1, counter: 70000, fee_base: 0.0006, fee_counter: 0 }),
    orderOf('unknown state', { state: 'SETTLING' }),
    orderOf('unknown type', { type: 'SWAP' }),
    orderOf('unknown pair', { pair: 'NEWZAR' }),
    orderOf('without a pair', { pair: undefined }),
    orderOf('fee of base only', { base: '0.10', counter: '70000', fee_base: '0.0006', fee_counter: undefined }),
    orderOf('eighteen decimals', { limit_volume: '0.123456789012345678', base: '0.000000000000000001', counter: '0.0000000000007' }),
    orderOf('without an id', { order_id: undefined }),
    placing('without an id', {}),
    placing('with an empty id', { order_id: '' }),
    placing('with a number for an id', { order_id: 1700000000000000 }),
    balanceOf('nulls', [wallet('1', 'XBT', '1.5', null, null), wallet('2', 'ETH', null, null, null)]),
    balanceOf('missing', [{ account_id: '1', asset: 'XBT', balance: '1.5' }, { account_id: '2', balance: '1' }]),
    balanceOf('numbers', [wallet('1', 'XBT', 1.5, 0.25, 1e-8)]),
    balanceOf('unknown currency', [wallet('1', 'Ünknown', '1', '0', '0'), wallet('2', 'bchsv', '2', '1', '0')]),
    balanceOf('three of one', [wallet('1', 'XBT', '1', '0.1', '0'), wallet('2', 'XBT', '2', '0.2', '0.5'), wallet('3', 'XBT', '0', '0', '0')]),
    entryOf('without a description', { description: '' }),
    entryOf('nulls', { balance: null, currency: null, row_index: null, timestamp: null }),
    entryOf('nothing moved', { balance_delta: null, available_delta: null }),
    entryOf('texts', { balance: '1.512123', balance_delta: '0.100000000000000001', available_delta: '0.1' }),
    ['trading fee, nulls', 'fetchTradingFee', ['BTC/ZAR'], get('fee_info', { maker_fee: null, taker_fee: '' }, any)],
    ['address, nulls', 'fetchDepositAddress', ['BTC'], get('funding_address', { asset: 'XBT', address: 'bc1q', name: null, address_meta: null }, any)],
    ['address, none in the reply', 'fetchDepositAddress', ['BTC'], get('funding_address', { asset: 'XBT', name: 'Savings' }, any)],
    ['fee of sending, none in the reply', 'fetchDepositWithdrawFee', ['BTC', { address: 'bc1q' }], get('send_fee', { currency: 'XBT' }, any)],
    ['accounts, without an asset', 'fetchAccounts', [], get('balance', { balance: [{ account_id: '1' }, { account_id: 2, asset: 'bchsv' }] })],
]);

export default {
    description: 'Luno spot: what the documentation does not promise.',
    ...base,
    routes: [...marketRoutes, ...routes, get('balance', { balance: wallets })],
    calls: [call('markets', 'loadMarkets'), ...calls],
};
