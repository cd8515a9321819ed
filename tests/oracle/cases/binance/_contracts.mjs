// Binance: linear and inverse contracts as exchangeInfo lists them, and what the cases of contracts share.
import { base, coinRoute, dapi, exchangeInfo, fapi, rateLimits, spot, symbols } from './_common.mjs';

const contract = (pair, symbol, contractType, more) => ({
    symbol,
    pair,
    contractType,
    deliveryDate: 4133404800000,
    onboardDate: 1569398400000,
    status: 'TRADING',
    maintMarginPercent: '2.5000',
    requiredMarginPercent: '5.0000',
    baseAsset: 'BTC',
    quoteAsset: 'USDT',
    marginAsset: 'USDT',
    pricePrecision: 2,
    quantityPrecision: 3,
    baseAssetPrecision: 8,
    quotePrecision: 8,
    underlyingType: 'COIN',
    underlyingSubType: ['PoW'],
    triggerProtect: '0.0500',
    liquidationFee: '0.012500',
    marketTakeBound: '0.05',
    maxMoveOrderLimit: 10000,
    filters: [
        { filterType: 'PRICE_FILTER', minPrice: '556.80', maxPrice: '4529764', tickSize: '0.10' },
        { filterType: 'LOT_SIZE', minQty: '0.001', maxQty: '1000', stepSize: '0.001' },
        { filterType: 'MARKET_LOT_SIZE', minQty: '0.001', maxQty: '120', stepSize: '0.001' },
        { filterType: 'MAX_NUM_ORDERS', limit: 200 },
        { filterType: 'MAX_NUM_ALGO_ORDERS', limit: 10 },
        { filterType: 'MIN_NOTIONAL', notional: '100' },
        { filterType: 'PERCENT_PRICE', multiplierUp: '1.0500', multiplierDown: '0.9500', multiplierDecimal: '4' },
    ],
    orderTypes: ['LIMIT', 'MARKET', 'STOP', 'STOP_MARKET', 'TAKE_PROFIT', 'TAKE_PROFIT_MARKET', 'TRAILING_STOP_MARKET'],
    timeInForce: ['GTC', 'IOC', 'FOK', 'GTX', 'GTD'],
    permissionSets: ['GRID', 'COPY'],
    ...more,
});
export const linear = [
    contract('BTCUSDT', 'BTCUSDT', 'PERPETUAL'),
    contract('ETHUSDC', 'ETHUSDC', 'PERPETUAL', { baseAsset: 'ETH', quoteAsset: 'USDC', marginAsset: 'USDC' }),
    contract('BTCUSDT', 'BTCUSDT_240329', 'CURRENT_QUARTER', { deliveryDate: 1711699200000, onboardDate: 1695974400000 }),
    contract('1000PEPEUSDT', '1000PEPEUSDT', 'PERPETUAL', {
        baseAsset: '1000PEPE',
        filters: [
            { filterType: 'PRICE_FILTER', minPrice: '0.0000001', maxPrice: '200', tickSize: '0.0000001' },
            { filterType: 'LOT_SIZE', minQty: '1', maxQty: '100000000', stepSize: '1' },
            { filterType: 'MARKET_LOT_SIZE', minQty: '1', maxQty: '50000000', stepSize: '1' },
            { filterType: 'MIN_NOTIONAL', notional: '5' },
        ],
    }),
    contract('DEFIUSDT', 'DEFIUSDT', 'PERPETUAL', { baseAsset: 'DEFI', status: 'SETTLING', underlyingType: 'INDEX' }),
];
const coinContract = (symbol, contractType, more) => ({
    symbol,
    pair: 'BTCUSD',
    contractType,
    deliveryDate: 4133404800000,
    onboardDate: 1597042800000,
    contractStatus: 'TRADING',
    contractSize: 100,
    marginAsset: 'BTC',
    maintMarginPercent: '2.5000',
    requiredMarginPercent: '5.0000',
    baseAsset: 'BTC',
    quoteAsset: 'USD',
    pricePrecision: 1,
    quantityPrecision: 0,
    baseAssetPrecision: 8,
    quotePrecision: 8,
    equalQtyPrecision: 4,
    maxMoveOrderLimit: 10000,
    triggerProtect: '0.0500',
    underlyingType: 'COIN',
    underlyingSubType: ['PoW'],
    filters: [
        { filterType: 'PRICE_FILTER', minPrice: '1000', maxPrice: '4520958', tickSize: '0.1' },
        { filterType: 'LOT_SIZE', minQty: '1', maxQty: '1000000', stepSize: '1' },
        { filterType: 'MARKET_LOT_SIZE', minQty: '1', maxQty: '60000', stepSize: '1' },
        { filterType: 'MAX_NUM_ORDERS', limit: 200 },
        { filterType: 'PERCENT_PRICE', multiplierUp: '1.0500', multiplierDown: '0.9500', multiplierDecimal: '4' },
    ],
    orderTypes: ['LIMIT', 'MARKET', 'STOP', 'STOP_MARKET', 'TAKE_PROFIT', 'TAKE_PROFIT_MARKET', 'TRAILING_STOP_MARKET'],
    timeInForce: ['GTC', 'IOC', 'FOK', 'GTX'],
    ...more,
});
export const inverse = [
    coinContract('BTCUSD_PERP', 'PERPETUAL'),
    coinContract('BTCUSD_240329', 'CURRENT_QUARTER', { deliveryDate: 1711699200000, onboardDate: 1695974400000 }),
    coinContract('BTCUSD_231229', 'CURRENT_QUARTER DELIVERING', { deliveryDate: 1703836800000, contractStatus: 'DELIVERING' }),
];

export const linearInfo = (list) => ({ timezone: 'UTC', serverTime: 1700000000000, futuresType: 'U_MARGINED', rateLimits, exchangeFilters: [], assets: [], symbols: list });
export const inverseInfo = (list) => ({ timezone: 'UTC', serverTime: 1700000000000, rateLimits, exchangeFilters: [], symbols: list });

/** What loadMarkets asks for when all types are wanted, without margin lists. */
export const allMarketRoutes = [
    coinRoute,
    spot.get('exchangeInfo', exchangeInfo(symbols)),
    fapi.get('exchangeInfo', linearInfo(linear)),
    dapi.get('exchangeInfo', inverseInfo(inverse)),
];

/** All types, and one broker for all of them. */
export const contracts = {
    ...base,
    options: { fetchMargins: false, broker: { spot: 'x-TEST', margin: 'x-TEST', future: 'x-TEST', swap: 'x-TEST', inverse: 'x-TEST', delivery: 'x-TEST' } },
};
