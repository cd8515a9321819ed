// Binance contracts: absent, null and empty values, exponents, unknown words, unknown symbols, dust.
import { sequence } from '../_faults.mjs';
import { call, under } from '../_routes.mjs';
import { dapi, fapi } from './_common.mjs';
import { algoOrder, inverseOrder, linearOrder, placed } from './_contract-orders.mjs';
import { allMarketRoutes, contracts } from './_contracts.mjs';

const fapiV3 = under('https://fapi.binance.com/fapi/v3/');
const get = (api, path, body) => api.get(path, body, { rest: '\\?' });
const orderOf = (label, more) => [`order, ${label}`, 'fetchOrder', ['8886774001', 'BTC/USDT:USDT'], get(fapi, 'order', linearOrder(8886774001, 'NEW', more))];
const coinOrderOf = (label, more) => [`inverse order, ${label}`, 'fetchOrder', ['23330001', 'BTC/USD:BTC'], get(dapi, 'order', inverseOrder(23330001, 'NEW', more))];
const algoOf = (label, more) => [`order with a trigger, ${label}`, 'fetchOrder', ['2148001', 'BTC/USDT:USDT', { trigger: true }], get(fapi, 'algoOrder', algoOrder(2148001, 'NEW', more))];
const placedAs = (label, more) => [`created order, ${label}`, 'createOrder', ['BTC/USDT:USDT', 'market', 'buy', 0.1, null, { clientOrderId: 'mine-1' }], fapi.post('order', placed(linearOrder(8886774001, 'NEW', { type: 'MARKET', price: '0', origQty: '0.100', ...more })))];
const balanceOf = (label, assets) => [`balance, ${label}`, 'fetchBalance', [{ type: 'swap' }], get(fapiV3, 'account', { assets, positions: [] })];
const rateOf = (label, body) => [`funding rate, ${label}`, 'fetchFundingRate', ['BTC/USDT:USDT'], get(fapi, 'premiumIndex', { symbol: 'BTCUSDT', time: 1699999995000, ...body })];
const positionOf = (label, more) => [`positions, ${label}`, 'fetchPositions', [], get(fapiV3, 'positionRisk', [{
    symbol: 'BTCUSDT', positionSide: 'BOTH', positionAmt: '1.500', entryPrice: '36000.0', markPrice: '36501.25', unRealizedProfit: '751.875', liquidationPrice: '29811.24', isolatedMargin: '0',
    notional: '54751.875', isolatedWallet: '0', initialMargin: '5475.1875', maintMargin: '273.759375', updateTime: 1699999000123, ...more,
}])];
const asset = (name, more) => ({ asset: name, walletBalance: '1', availableBalance: '5972.01390000', initialMargin: '7535.54000000', marginBalance: '13507.55390000', updateTime: 1699999000123, ...more });
const tickerOf = (label, body) => [`ticker, ${label}`, 'fetchTicker', ['BTC/USDT:USDT'], get(fapi, 'ticker/24hr', { symbol: 'BTCUSDT', closeTime: 1699999990123, ...body })];

const { routes, calls } = sequence([
    orderOf('nulls', { price: null, avgPrice: null, executedQty: '0.000', cumQuote: null, clientOrderId: null, stopPrice: null, updateTime: null }),
    orderOf('empty texts', { price: '', avgPrice: '', cumQuote: '', clientOrderId: '', stopPrice: '' }),
    orderOf('numbers instead of texts', { price: 35000.1, origQty: 0.123, executedQty: 0.05, cumQuote: 1750.005, status: 'PARTIALLY_FILLED' }),
    orderOf('exponents', { price: '3.50001E4', origQty: '1.23E-1', executedQty: '0', cumQuote: '0E-8' }),
    orderOf('unknown status', { status: 'NEW_INSURANCE' }),
    orderOf('unknown type', { type: 'LIQUIDATION', timeInForce: 'RPI' }),
    orderOf('position side of a hedge', { positionSide: 'SHORT', side: 'SELL', reduceOnly: true }),
    orderOf('a symbol that is spot and contract', { symbol: 'BTCUSDT' }),
    orderOf('closed by the position', { closePosition: true, origQty: '0', type: 'STOP_MARKET', stopPrice: '34000.0' }),
    orderOf('filled at an average alone', { status: 'FILLED', executedQty: '0.123', cumQuote: undefined, avgPrice: '35000.10' }),
    coinOrderOf('filled at an average alone', { status: 'FILLED', executedQty: '12', cumBase: undefined, avgPrice: '35000.10' }),
    coinOrderOf('nulls', { price: null, avgPrice: null, cumBase: null }),
    coinOrderOf('dust', { status: 'PARTIALLY_FILLED', executedQty: '1', cumBase: '0.00000001', avgPrice: '0.00' }),
    algoOf('nulls', { price: null, triggerPrice: null, quantity: null, updateTime: null }),
    algoOf('unknown status', { algoStatus: 'WORKING' }),
    algoOf('triggered', { algoStatus: 'TRIGGERED', actualOrderId: '8886774001' }),
    placedAs('acknowledged', { status: 'NEW', executedQty: undefined, cumQuote: undefined, avgPrice: undefined }),
    placedAs('filled', { status: 'FILLED', executedQty: '0.100', cumQuote: '3650.12000', avgPrice: '36501.20000' }),
    placedAs('partly filled and expired', { status: 'EXPIRED', executedQty: '0.050', cumQuote: '1825.06000', avgPrice: '36501.20000' }),
    balanceOf('none', []),
    balanceOf('nulls', [asset('USDT', { availableBalance: null, initialMargin: null })]),
    balanceOf('never used, and negative', [asset('USDT', { updateTime: 0 }), asset('USDC', { availableBalance: '1.50000000', marginBalance: '-12.50000000', initialMargin: '0' }), asset('BNFCR'), asset('YOYO')]),
    balanceOf('dust', [asset('BTC', { availableBalance: '1E-8', initialMargin: '0', marginBalance: '0.00000001' })]),
    rateOf('only a mark price', { markPrice: '36501.25' }),
    rateOf('empty texts', { markPrice: '', indexPrice: '', lastFundingRate: '', interestRate: '', nextFundingTime: 0 }),
    rateOf('negative', { markPrice: '36501.25', lastFundingRate: '-0.00750000', nextFundingTime: 1700006400000, fundingIntervalHours: 1 }),
    tickerOf('numbers instead of texts', { lastPrice: 36501.2, openPrice: 36155.7, volume: 1, quoteVolume: 36501.2 }),
    tickerOf('nulls', { lastPrice: null, openPrice: null, volume: null, closeTime: null }),
    tickerOf('no more than a price', { lastPrice: '36501.20' }),
    ['book, times absent', 'fetchOrderBook', ['BTC/USDT:USDT'], get(fapi, 'depth', { lastUpdateId: 1, bids: [['36501.10', '5.125']], asks: [] })],
    ['trades, none', 'fetchTrades', ['BTC/USDT:USDT'], get(fapi, 'aggTrades', [])],
    ['candles, none', 'fetchOHLCV', ['BTC/USD:BTC', '1m'], get(dapi, 'klines', [])],
    ['open interest, nothing open', 'fetchOpenInterest', ['BTC/USDT:USDT'], get(fapi, 'openInterest', { openInterest: '0.000', symbol: 'BTCUSDT', time: 1699999995123 })],
    ...[['', {}], ['nulls', { markPrice: null, liquidationPrice: null, unRealizedProfit: null }], ['without margins', { initialMargin: undefined, maintMargin: undefined }], ['of an unknown symbol', { symbol: 'GONEUSDT' }],
        ['isolated', { isolatedMargin: '1000.5', isolatedWallet: '900' }], ['flat, with an entry price', { positionAmt: '0', notional: '0', unRealizedProfit: '0', initialMargin: '0', maintMargin: '0' }]].map(([label, more]) => positionOf(label || 'as ever', more)),
]);

export default {
    description: 'Binance contracts: absent, null and empty values, exponents, unknown words and symbols, dust.',
    ...contracts,
    routes: [
        ...allMarketRoutes,
        get(fapi, 'leverageBracket', [{ symbol: 'BTCUSDT', brackets: [{ bracket: 1, notionalFloor: 0, notionalCap: 50000, maintMarginRatio: 0.004 }] }]),
        ...routes,
    ],
    calls: [call('markets', 'loadMarkets'), ...calls],
};
