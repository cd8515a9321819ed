// Binance contracts: funding, open interest, leverage, margin mode.
import { call } from '../_routes.mjs';
import { dapi, fapi, spot } from './_common.mjs';
import { allMarketRoutes, contracts } from './_contracts.mjs';

const premium = (symbol, more) => ({
    symbol,
    markPrice: '36501.25000000',
    indexPrice: '36498.10382979',
    estimatedSettlePrice: '36495.73571429',
    lastFundingRate: '0.00010000',
    interestRate: '0.00010000',
    nextFundingTime: 1700006400000,
    time: 1699999995000,
    ...more,
});
const linear = [
    premium('BTCUSDT'),
    premium('ETHUSDC', { markPrice: '2010.10', lastFundingRate: '-0.00003310' }),
    premium('BTCUSDT_240329', { lastFundingRate: '', interestRate: '', nextFundingTime: 0 }),
    premium('NEWUSDT', { fundingIntervalHours: 4 }),
];
const inverse = [premium('BTCUSD_PERP', { pair: 'BTCUSD', lastFundingRate: '0.00005120' }), premium('BTCUSD_240329', { pair: 'BTCUSD', lastFundingRate: '', interestRate: '', nextFundingTime: 0 })];
const paid = (symbol, time, fundingRate) => ({ symbol, fundingTime: time, fundingRate, markPrice: '36400.10000000' });
const past = [
    paid('BTCUSDT', 1699920000000, '0.00010000'),
    paid('BTCUSDT', 1699948800005, '-0.00001234'),
    paid('BTCUSDT', 1699977600000, '0.00007101'),
];
const post = (api, path, body, match, more) => api.post(path, body, { bodyMatch: match, ...more });

export default {
    description: 'Binance contracts: funding rates of today and of the past, open interest, setting leverage and margin mode.',
    ...contracts,
    routes: [
        ...allMarketRoutes,
        fapi.get('premiumIndex', linear[0], { rest: '\\?symbol=BTCUSDT$' }),
        fapi.get('premiumIndex', linear[2], { rest: '\\?symbol=BTCUSDT_240329$' }),
        fapi.get('premiumIndex', linear),
        dapi.get('premiumIndex', [inverse[0]], { rest: '\\?symbol=BTCUSD_PERP$' }),
        dapi.get('premiumIndex', inverse),
        fapi.get('fundingRate', [...past, paid('ETHUSDC', 1699977600000, '0.0001')], { rest: '$' }),
        fapi.get('fundingRate', past, { rest: '\\?' }),
        dapi.get('fundingRate', past.map((p) => ({ ...p, symbol: 'BTCUSD_PERP', markPrice: undefined })), { rest: '\\?' }),
        fapi.get('openInterest', { openInterest: '81659.085', symbol: 'BTCUSDT', time: 1699999995123 }, { rest: '\\?' }),
        dapi.get('openInterest', { symbol: 'BTCUSD_PERP', pair: 'BTCUSD', openInterest: '4518823', contractType: 'PERPETUAL', time: 1699999995321 }, { rest: '\\?' }),
        post(fapi, 'leverage', { leverage: 21, maxNotionalValue: '1000000', symbol: 'BTCUSDT' }, 'symbol=BTCUSDT'),
        post(dapi, 'leverage', { leverage: 20, maxQty: '1000', symbol: 'BTCUSD_PERP' }, 'symbol=BTCUSD_PERP'),
        post(fapi, 'leverage', { code: -4028, msg: 'Leverage 125 is not valid' }, 'symbol=ETHUSDC', { status: 400 }),
        post(fapi, 'marginType', { code: 200, msg: 'success' }, '(?=.*symbol=BTCUSDT)(?=.*marginType=ISOLATED)'),
        post(dapi, 'marginType', { code: 200, msg: 'success' }, 'marginType=CROSSED'),
        post(fapi, 'marginType', { code: -4046, msg: 'No need to change margin type.' }, 'marginType=CROSSED', { status: 400 }),
        post(fapi, 'marginType', { code: -4047, msg: 'Margin type cannot be changed if there exists open orders.' }, 'symbol=ETHUSDC', { status: 400 }),
        post(dapi, 'marginType', { code: -4048, msg: 'Margin type cannot be changed if there exists position.' }, 'marginType=ISOLATED', { status: 400 }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('funding rate', 'fetchFundingRate', 'BTC/USDT:USDT'),
        call('funding rate, inverse', 'fetchFundingRate', 'BTC/USD:BTC'),
        call('funding rate, dated', 'fetchFundingRate', 'BTC/USDT:USDT-240329'),
        call('funding rate, spot', 'fetchFundingRate', 'BTC/USDT'),
        call('funding rates', 'fetchFundingRates'),
        call('funding rates of two', 'fetchFundingRates', ['BTC/USDT:USDT', 'ETH/USDC:USDC']),
        call('funding rates, inverse', 'fetchFundingRates', null, { subType: 'inverse' }),
        call('funding rates, linear said', 'fetchFundingRates', null, { type: 'swap', subType: 'linear' }),
        call('funding history', 'fetchFundingRateHistory', 'BTC/USDT:USDT'),
        call('funding history, since and limit', 'fetchFundingRateHistory', 'BTC/USDT:USDT', 1699948800000, 1),
        call('funding history, until', 'fetchFundingRateHistory', 'BTC/USDT:USDT', 1699920000000, null, { until: 1699999999999 }),
        call('funding history, end time', 'fetchFundingRateHistory', 'BTC/USDT:USDT', null, 100, { endTime: 1699999999999 }),
        call('funding history, inverse', 'fetchFundingRateHistory', 'BTC/USD:BTC', null, 2),
        call('funding history, all', 'fetchFundingRateHistory'),
        call('open interest', 'fetchOpenInterest', 'BTC/USDT:USDT'),
        call('open interest, inverse', 'fetchOpenInterest', 'BTC/USD:BTC'),
        call('leverage', 'setLeverage', 21, 'BTC/USDT:USDT'),
        call('leverage, inverse', 'setLeverage', 20, 'BTC/USD:BTC'),
        call('leverage, refused', 'setLeverage', 125, 'ETH/USDC:USDC'),
        call('leverage, too high', 'setLeverage', 126, 'BTC/USDT:USDT'),
        call('leverage, too low', 'setLeverage', 0, 'BTC/USDT:USDT'),
        call('leverage, spot', 'setLeverage', 5, 'BTC/USDT'),
        call('leverage without symbol', 'setLeverage', 5),
        call('margin mode, isolated', 'setMarginMode', 'isolated', 'BTC/USDT:USDT'),
        call('margin mode, cross, as it was', 'setMarginMode', 'cross', 'BTC/USDT:USDT'),
        call('margin mode, cross, inverse', 'setMarginMode', 'cross', 'BTC/USD:BTC'),
        call('margin mode, open orders', 'setMarginMode', 'isolated', 'ETH/USDC:USDC'),
        call('margin mode, position', 'setMarginMode', 'ISOLATED', 'BTC/USD:BTC'),
        call('margin mode, unknown', 'setMarginMode', 'portfolio', 'BTC/USDT:USDT'),
        call('margin mode, spot', 'setMarginMode', 'cross', 'BTC/USDT'),
        call('margin mode without symbol', 'setMarginMode', 'cross'),
    ],
};
