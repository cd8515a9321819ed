// Binance: settings, coins and spot symbols that the cases share. Shapes after developers.binance.com, values invented.
import { under } from '../_routes.mjs';

export const base = {
    exchange: 'binance',
    reference: '4.5',
    clock: 1700000000000,
    clockStep: 1000,
    credentials: { apiKey: 'TEST-KEY-NOT-REAL', secret: 'test-secret-not-real' },
    options: { fetchMargins: false, fetchMarkets: { types: ['spot'] } },
};

export const spot = under('https://api.binance.com/api/v3/');
export const sapi = under('https://api.binance.com/sapi/v1/');
export const fapi = under('https://fapi.binance.com/fapi/v1/');
export const dapi = under('https://dapi.binance.com/dapi/v1/');

const network = (coin, id, name, isDefault, step, more) => ({
    network: id,
    coin,
    withdrawIntegerMultiple: step,
    isDefault,
    depositEnable: true,
    withdrawEnable: true,
    depositDesc: '',
    withdrawDesc: '',
    specialTips: '',
    name,
    resetAddressStatus: false,
    addressRegex: '^[0-9A-Za-z]{20,60}$',
    memoRegex: '',
    withdrawFee: '0.0002',
    withdrawMin: '0.001',
    withdrawInternalMin: '0.00000001',
    withdrawMax: '7500',
    minConfirm: 1,
    unLockConfirm: 2,
    sameAddress: false,
    estimatedArrivalTime: 25,
    busy: false,
    contractAddressUrl: '',
    contractAddress: '',
    denomination: null,
    ...more,
});
const coin = (id, name, networkList, more) => ({
    coin: id,
    depositAllEnable: true,
    withdrawAllEnable: true,
    name,
    free: '0',
    locked: '0',
    freeze: '0',
    withdrawing: '0',
    ipoing: '0',
    ipoable: '0',
    storage: '0',
    isLegalMoney: false,
    trading: true,
    networkList,
    ...more,
});

export const coins = [
    coin(
        'BTC',
        'Bitcoin',
        [
            network('BTC', 'BTC', 'Bitcoin', true, '0.00000001'),
            network('BTC', 'BSC', 'BNB Smart Chain (BEP20)', false, '0.00000001', {
                withdrawEnable: false,
                withdrawFee: '0.0000043',
                withdrawMin: '0.0000086',
                withdrawMax: '10000000000',
            }),
            network('BTC', 'SEGWITBTC', 'BTC(SegWit)', false, '0.00000001', { depositEnable: false }),
        ],
        { free: '0.5', locked: '0.1' },
    ),
    coin('ETH', 'Ethereum', [network('ETH', 'ETH', 'Ethereum (ERC20)', true, '0.00000001'), network('ETH', 'ARBITRUM', 'Arbitrum One', false, '0.00000001')]),
    coin('BNB', 'BNB', [network('BNB', 'BSC', 'BNB Smart Chain (BEP20)', true, '0.00000001', { withdrawFee: '0.0005' })]),
    coin(
        'USDT',
        'TetherUS',
        [
            network('USDT', 'TRX', 'Tron (TRC20)', true, '0.000001', { withdrawFee: '1', withdrawMin: '10', withdrawMax: '9999999' }),
            network('USDT', 'ETH', 'Ethereum (ERC20)', false, '0.000001', { withdrawFee: '4.5', withdrawMin: '9', withdrawMax: '10000000' }),
        ],
        { free: '1000' },
    ),
    coin('DOGE', 'dogecoin', [network('DOGE', 'DOGE', 'dogecoin', true, '0.00000001', { withdrawFee: '4', withdrawMin: '8' })]),
    coin('PEPE', 'Pepe', [network('PEPE', 'ETH', 'Ethereum (ERC20)', true, '0.01', { withdrawFee: '900000', withdrawMin: '1800000' })]),
    coin('EUR', 'Euro', [], { isLegalMoney: true }),
    coin('YOYO', 'YOYO', [network('YOYO', 'ETH', 'Ethereum (ERC20)', true, '0.00000001', { depositEnable: false, withdrawEnable: false })], {
        depositAllEnable: false,
        withdrawAllEnable: false,
        trading: false,
    }),
    coin('BCC', 'BCC', [], { trading: false, depositAllEnable: false, withdrawAllEnable: false }),
];

const permissions = { permissions: [], permissionSets: [['SPOT', 'MARGIN', 'TRD_GRP_004', 'TRD_GRP_005']] };
/** A spot symbol; tick, minimum and step as the exchange writes them. */
export const symbol = (baseAsset, quoteAsset, tickSize, stepSize, notional, more) => ({
    symbol: baseAsset + quoteAsset,
    status: 'TRADING',
    baseAsset,
    baseAssetPrecision: 8,
    quoteAsset,
    quotePrecision: 8,
    quoteAssetPrecision: 8,
    baseCommissionPrecision: 8,
    quoteCommissionPrecision: 8,
    orderTypes: ['LIMIT', 'LIMIT_MAKER', 'MARKET', 'STOP_LOSS', 'STOP_LOSS_LIMIT', 'TAKE_PROFIT', 'TAKE_PROFIT_LIMIT'],
    icebergAllowed: true,
    ocoAllowed: true,
    otoAllowed: true,
    opoAllowed: true,
    quoteOrderQtyMarketAllowed: true,
    allowTrailingStop: true,
    cancelReplaceAllowed: true,
    amendAllowed: true,
    pegInstructionsAllowed: true,
    isSpotTradingAllowed: true,
    isMarginTradingAllowed: true,
    filters: [
        { filterType: 'PRICE_FILTER', minPrice: tickSize, maxPrice: '1000000.00000000', tickSize },
        { filterType: 'LOT_SIZE', minQty: stepSize, maxQty: '9000.00000000', stepSize },
        { filterType: 'ICEBERG_PARTS', limit: 100 },
        { filterType: 'MARKET_LOT_SIZE', minQty: '0.00000000', maxQty: '90.50000000', stepSize: '0.00000000' },
        { filterType: 'TRAILING_DELTA', minTrailingAboveDelta: 10, maxTrailingAboveDelta: 2000, minTrailingBelowDelta: 10, maxTrailingBelowDelta: 2000 },
        {
            filterType: 'PERCENT_PRICE_BY_SIDE',
            bidMultiplierUp: '5',
            bidMultiplierDown: '0.2',
            askMultiplierUp: '5',
            askMultiplierDown: '0.2',
            avgPriceMins: 5,
        },
        { filterType: 'NOTIONAL', minNotional: notional, applyMinToMarket: true, maxNotional: '9000000.00000000', applyMaxToMarket: false, avgPriceMins: 5 },
        { filterType: 'MAX_NUM_ORDERS', maxNumOrders: 200 },
        { filterType: 'MAX_NUM_ALGO_ORDERS', maxNumAlgoOrders: 5 },
    ],
    ...permissions,
    defaultSelfTradePreventionMode: 'EXPIRE_MAKER',
    allowedSelfTradePreventionModes: ['EXPIRE_TAKER', 'EXPIRE_MAKER', 'EXPIRE_BOTH', 'DECREMENT'],
    ...more,
});

export const symbols = [
    symbol('BTC', 'USDT', '0.01000000', '0.00001000', '5.00000000'),
    symbol('ETH', 'BTC', '0.00001000', '0.00010000', '0.00010000'),
    symbol('ETH', 'USDT', '0.01000000', '0.00010000', '5.00000000'),
    symbol('BNB', 'USDT', '0.10000000', '0.00100000', '5.00000000'),
    symbol('DOGE', 'USDT', '0.00001000', '1.00000000', '1.00000000'),
    symbol('PEPE', 'USDT', '0.00000001', '1.00000000', '1.00000000'),
    symbol('BTC', 'EUR', '0.01000000', '0.00001000', '5.00000000', { isMarginTradingAllowed: false, permissionSets: [['SPOT']] }),
    symbol('YOYO', 'BTC', '0.00000001', '1.00000000', '0.00010000', { status: 'BREAK', isMarginTradingAllowed: false }),
    symbol('BCC', 'BTC', '0.00000100', '0.00001000', '0.00010000', { status: 'BREAK', isSpotTradingAllowed: false, isMarginTradingAllowed: false }),
    symbol('SOL', 'USDT', '0.01000000', '0.00100000', '5.00000000', { status: 'HALT' }),
];

export const rateLimits = [
    { rateLimitType: 'REQUEST_WEIGHT', interval: 'MINUTE', intervalNum: 1, limit: 6000 },
    { rateLimitType: 'ORDERS', interval: 'SECOND', intervalNum: 10, limit: 100 },
    { rateLimitType: 'ORDERS', interval: 'DAY', intervalNum: 1, limit: 200000 },
    { rateLimitType: 'RAW_REQUESTS', interval: 'MINUTE', intervalNum: 5, limit: 61000 },
];
export const exchangeInfo = (list, more) => ({ timezone: 'UTC', serverTime: 1700000000000, rateLimits, exchangeFilters: [], symbols: list, ...more });

export const coinRoute = sapi.get('capital/config/getall', coins, { rest: '\\?' });
/** What loadMarkets asks for when only spot is wanted. */
export const marketRoutes = [coinRoute, spot.get('exchangeInfo', exchangeInfo(symbols))];
