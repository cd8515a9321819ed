// Bitfinex: positions, funding rates, open interest.
import { call } from '../_routes.mjs';
import { base, get, marketRoutes, post } from './_common.mjs';

const position = (id, amount, profit, number) => [
    id, 'ACTIVE', amount, 36488.5, 0, 0, profit, 1.25, 30123.4, 5, null, number, 1699990000000, 1699995000000, null, 1, null, 73.1, 36.5,
    { reason: 'TRADE', order_id: 34271018124, liq_stage: null, trade_price: '36488.5', trade_amount: '0.01', order_cid: 1, order_gid: null },
];
const state = (id, time, rate) => [
    id, time, null, 36487.25, 36490, null, 36950860.76010306, null, 1700006400000, 0.00000527, 82, null, rate, null, null, 36489.8925, null, null, 9636.07644994, null, null, null, 0.0005, 0.0025,
];
const deriv = [state('tBTCF0:USTF0', 1699999990000, 0.00014548), state('tETHF0:BTCF0', 1699999990001, -0.0001)];
const past = [
    state('', 1699999990000, 0.00014548).slice(1),
    state('', 1699971200000, -0.00002).slice(1),
    state('', 1699942400000, 0.00003).slice(1),
];

export default {
    description: 'Bitfinex: positions, funding rates, open interest.',
    ...base,
    routes: [
        ...marketRoutes,
        post('r/positions', [position('tBTCF0:USTF0', 0.01, 1.05, 142355652), position('tETHF0:BTCF0', -2, -0.5, 142355653), position('tBTCUSD', 0.0195, -0.33455568705000516, 142355654), position('tOLDF0:USTF0', 1, 0, 142355655)]),
        get('status/deriv', deriv, { rest: '\\?keys=tBTCF0%3AUSTF0%2CtETHF0%3ABTCF0$' }),
        get('status/deriv', deriv, { rest: '\\?keys=tBTCF0%3AUSTF0$' }),
        get('status/deriv', [], { rest: '\\?keys=tETHF0%3ABTCF0$' }),
        get('status/deriv/tBTCF0:USTF0/hist', past, { rest: '(\\?.*)?$' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('positions', 'fetchPositions'),
        call('positions of markets', 'fetchPositions', ['ETH/BTC:BTC']),
        call('funding rates', 'fetchFundingRates', ['BTC/USDT:USDT', 'ETH/BTC:BTC']),
        call('funding rates without symbols', 'fetchFundingRates'),
        call('funding rate', 'fetchFundingRate', 'BTC/USDT:USDT'),
        call('funding rate that is missing', 'fetchFundingRate', 'ETH/BTC:BTC'),
        call('funding rate of a spot market', 'fetchFundingRate', 'BTC/USD'),
        call('funding rates of the past', 'fetchFundingRateHistory', 'BTC/USDT:USDT'),
        call('funding rates of the past, since', 'fetchFundingRateHistory', 'BTC/USDT:USDT', 1699950000000, 1, { until: 1699999999999 }),
        call('funding rates of the past, limit', 'fetchFundingRateHistory', 'BTC/USDT:USDT', null, 2),
        call('funding rates of the past without a symbol', 'fetchFundingRateHistory'),
        call('open interest', 'fetchOpenInterest', 'BTC/USDT:USDT'),
        call('open interest that is missing', 'fetchOpenInterest', 'ETH/BTC:BTC'),
    ],
};
