// Kraken spot: settings, assets and pairs that the cases share. Shapes after docs.kraken.com/api, values invented.
import { under } from '../_routes.mjs';

export const base = {
    exchange: 'kraken',
    reference: '4.5',
    clock: 1700000000000,
    clockStep: 1000,
    credentials: { apiKey: 'TEST-KEY-NOT-REAL', secret: 'b3JhY2xlIHRlc3Qgc2VjcmV0IG5vdCByZWFsIDAxMjM0NTY3ODk=' },
};

export const { get, post } = under('https://api.kraken.com/0/');
export const ok = (result) => ({ error: [], result });
export const refuse = (...error) => ({ error });

const asset = (altname, decimals, more) => ({ aclass: 'currency', altname, decimals, display_decimals: Math.min(decimals, 5), status: 'enabled', ...more });

export const assets = {
    XXBT: asset('XBT', 10, { collateral_value: 1, margin_rate: 0.02 }),
    XETH: asset('ETH', 10, { collateral_value: 1, margin_rate: 0.02 }),
    XXDG: asset('XDG', 8),
    XXRP: asset('XRP', 8),
    SOL: asset('SOL', 10, { collateral_value: 0.9 }),
    PEPE: asset('PEPE', 5),
    USDT: asset('USDT', 8, { collateral_value: 0.97 }),
    ZUSD: asset('USD', 4, { display_decimals: 2, collateral_value: 1, margin_rate: 0.025 }),
    ZEUR: asset('EUR', 4, { display_decimals: 2 }),
    ZJPY: asset('JPY', 2, { display_decimals: 0 }),
    KFEE: asset('FEE', 2, { display_decimals: 2 }),
    'ETH2.S': asset('ETH2.S', 10),
    'SOL.F': asset('SOL.F', 10),
    'XBT.M': asset('XBT.M', 10, { status: 'deposit_only' }),
    LUNA: asset('LUNA', 8, { status: 'withdrawal_only' }),
    LUNA2: asset('LUNA2', 8, { status: 'funding_temporarily_disabled' }),
};

const fees = [
    [0, 0.4],
    [10000, 0.35],
    [50000, 0.24],
    [100000, 0.22],
];
const makers = [
    [0, 0.25],
    [10000, 0.2],
    [50000, 0.14],
    [100000, 0.12],
];

export const pair = (altname, wsname, baseId, quoteId, pairDecimals, lotDecimals, more) => ({
    altname,
    wsname,
    aclass_base: 'currency',
    base: baseId,
    aclass_quote: 'currency',
    quote: quoteId,
    lot: 'unit',
    cost_decimals: 5,
    pair_decimals: pairDecimals,
    lot_decimals: lotDecimals,
    lot_multiplier: 1,
    leverage_buy: [],
    leverage_sell: [],
    fees,
    fees_maker: makers,
    fee_volume_currency: 'ZUSD',
    margin_call: 80,
    margin_stop: 40,
    ordermin: '0.0001',
    costmin: '0.5',
    tick_size: String(Number((10 ** -pairDecimals).toFixed(pairDecimals))),
    status: 'online',
    ...more,
});

export const pairs = {
    XXBTZUSD: pair('XBTUSD', 'XBT/USD', 'XXBT', 'ZUSD', 1, 8, {
        leverage_buy: [2, 3, 4, 5],
        leverage_sell: [2, 3, 4, 5],
        long_position_limit: 300,
        short_position_limit: 240,
    }),
    XXBTZEUR: pair('XBTEUR', 'XBT/EUR', 'XXBT', 'ZEUR', 1, 8, { costmin: '0.45' }),
    XXBTZJPY: pair('XBTJPY', 'XBT/JPY', 'XXBT', 'ZJPY', 0, 8, { costmin: '20', tick_size: '1', cost_decimals: 2 }),
    XETHXXBT: pair('ETHXBT', 'ETH/XBT', 'XETH', 'XXBT', 5, 8, { ordermin: '0.002', costmin: '0.00002', cost_decimals: 10, tick_size: '0.00001' }),
    XETHZUSD: pair('ETHUSD', 'ETH/USD', 'XETH', 'ZUSD', 2, 8, { leverage_buy: [2, 3], leverage_sell: [2, 3], ordermin: '0.002' }),
    XDGUSD: pair('XDGUSD', 'XDG/USD', 'XXDG', 'ZUSD', 7, 8, { ordermin: '20', tick_size: '0.0000001' }),
    SOLUSD: pair('SOLUSD', 'SOL/USD', 'SOL', 'ZUSD', 2, 8, { ordermin: '0.02', tick_size: '0.05' }),
    PEPEUSD: pair('PEPEUSD', 'PEPE/USD', 'PEPE', 'ZUSD', 9, 5, { ordermin: '500000', tick_size: '0.000000001' }),
    USDTZUSD: pair('USDTUSD', 'USDT/USD', 'USDT', 'ZUSD', 5, 8, { ordermin: '5', tick_size: '0.00001', fees: [[0, 0.2]], fees_maker: [[0, 0.2]] }),
    XXRPZUSD: pair('XRPUSD', 'XRP/USD', 'XXRP', 'ZUSD', 5, 8, { ordermin: '2', tick_size: '0.00001', status: 'cancel_only' }),
    LUNAUSD: pair('LUNAUSD', 'LUNA/USD', 'LUNA', 'ZUSD', 8, 5, { ordermin: '60000', tick_size: '0.00000001', status: 'reduce_only' }),
};

/** What loadMarkets asks for. */
export const marketRoutes = [get('public/Assets', ok(assets)), get('public/AssetPairs', ok(pairs))];
