// Bitfinex: settings, currencies and markets that the cases share. Shapes after docs.bitfinex.com, values invented.
import { under } from '../_routes.mjs';

export const base = {
    exchange: 'bitfinex',
    reference: '4.5',
    clock: 1700000000000,
    clockStep: 1000,
    credentials: { apiKey: 'TEST-KEY-NOT-REAL', secret: 'test-secret-not-real' },
};

export const { get } = under('https://api-pub.bitfinex.com/v2/');
export const { post } = under('https://api.bitfinex.com/v2/auth/');
export const error = (code, text, status = 500) => ({ status, body: ['error', code, text] });

/** What the exchange says of something it was asked to do. */
export const notice = (type, what, { status = 'SUCCESS', text = 'Done.', code = null } = {}) => [1700000000100, type, null, null, what, code, status, text];

/** The eleven tables of currencies, in the order in which they are asked for. */
export const currencies = ({ ids, symbols = [], names = [], units = [], underlying = [], chains = [], explorers = [], fees = [], methods = [], states = [], margin = [] }) => [
    ids,
    symbols,
    names,
    units,
    underlying,
    chains,
    explorers,
    fees,
    methods,
    states,
    margin,
];
const state = (method, deposits, withdrawals) => [method, deposits, withdrawals, null, null, null, null, 0, 0, null, null, 3];
const explorer = (id) => [id, [`https://explorer.example/${id}`, `https://explorer.example/${id}/account/VAL`, `https://explorer.example/${id}/tx/VAL`]];
export const tables = currencies({
    ids: ['BTC', 'BTCF0', 'DSH', 'ETH', 'EUR', 'LEO', 'TRX', 'USD', 'UST', 'USTF0', 'XRP'],
    symbols: [
        ['DSH', 'DASH'],
        ['UST', 'USDt'],
        ['USTF0', 'USDt0'],
    ],
    names: [
        ['BTC', 'Bitcoin'],
        ['DSH', 'Dash'],
        ['ETH', 'Ethereum'],
        ['LEO', 'Unus Sed LEO'],
        ['TRX', 'TRON'],
        ['USD', 'US Dollar'],
        ['UST', 'Tether USDt'],
        ['XRP', 'XRP'],
    ],
    units: [['IOT', 'Mi|MegaIOTA']],
    underlying: [
        ['USTF0', 'UST'],
        ['BTCF0', 'BTC'],
    ],
    chains: [
        ['LEO', 'ETH'],
        ['UST', 'OMNI'],
    ],
    explorers: ['BTC', 'DSH', 'ETH', 'TRX', 'XRP'].map(explorer),
    fees: [
        ['BTC', [0, 0.0004]],
        ['DSH', [0, 0.01]],
        ['ETH', [0, 0.00135]],
        ['LEO', [0, 2.4]],
        ['TRX', [0, 0]],
        ['UST', [0, 5]],
        ['XRP', [0, 0.1]],
    ],
    methods: [
        ['BITCOIN', ['BTC']],
        ['LNX', ['LNX']],
        ['DASH', ['DSH']],
        ['ETHEREUM', ['ETH']],
        ['LEO', ['LEO']],
        ['TETHERUSE', ['UST']],
        ['TETHERUSO', ['UST', 'EUT']],
        ['TETHERUSX', ['UST']],
        ['TRX', ['TRX']],
        ['RIPPLE', ['XRP']],
        ['WIRE', ['USD']],
    ],
    states: [
        state('BITCOIN', 1, 1),
        state('DASH', 1, 0),
        state('ETHEREUM', 1, 1),
        state('TETHERUSE', 1, 1),
        state('TETHERUSO', 0, 1),
        state('TETHERUSX', 1, 0),
        state('TRX', 0, 0),
    ],
    margin: ['BTC', 'ETH', 'USD', 'UST'],
});

const pair = (id, min, max, ...rest) => [id, [null, null, null, min, max, null, null, null, ...rest]];
export const markets = [
    [
        pair('BTCUSD', '0.00004', '2000.0', 0.2, 0.1, null, null),
        pair('BTCUST', '0.00004', '2000.0', 0.2, 0.1, null, null),
        pair('ETHBTC', '0.0006', '5000.0', 0.3, 0.15, null, null),
        pair('ETHEUR', '0.0006', '5000.0', null, null, null, null),
        pair('DSHUSD', '0.04', '5000.0', null, null, null, null),
        pair('DOGE:UST', '2.0', '10000000.0', null, null, null, null),
        pair('ALT2612:USD', '2.0', '1000.0', null, null, null, null),
    ],
    [pair('BTCF0:USTF0', '0.00004', '100.0', 0.01, 0.005, null, null), pair('ETHF0:BTCF0', '0.0006', '1000.0', 0.02, 0.01, null, null)],
    ['ALT2612:USD', 'USTBL:USD'],
    ['BTCUSD', 'BTCUST', 'ETHBTC', 'DOGE:UST'],
];

/** What loadMarkets asks for. */
export const conf = (body, first, more) => get('conf/', body, { rest: `${first}`, ...more });
export const marketRoutes = [conf(tables, 'pub:list:currency,'), conf(markets, 'pub:info:pair,')];
