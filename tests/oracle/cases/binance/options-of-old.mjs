// Binance: options in the words of old: lists and names where there are tables today, and a clock that is known to be ahead.
import { call } from '../_routes.mjs';
import { fapi, spot } from './_common.mjs';
import { contracts, linear, linearInfo } from './_contracts.mjs';
import { under } from '../_routes.mjs';

const fapiV3 = under('https://fapi.binance.com/fapi/v3/');
const account = { assets: [{ asset: 'USDT', crossWalletBalance: '100', crossUnPnl: '1', availableBalance: '50', initialMargin: '20', marginBalance: '101', updateTime: 1699999000123 }], positions: [] };

export default {
    description: 'Binance: options as a list of market types, a way of positions, a type of balances, and a known difference of the clocks.',
    ...contracts,
    options: { fetchCurrencies: false, fetchMargins: false, fetchMarkets: ['linear'], fetchPositions: 'account', fetchBalance: 'future', fetchTime: 'future', timeDifference: 1234 },
    routes: [
        fapi.get('exchangeInfo', linearInfo(linear)),
        fapi.get('time', { serverTime: 1700000000456 }),
        spot.get('time', { serverTime: 1700000000123 }),
        fapi.get('leverageBracket', [], { rest: '\\?' }),
        fapiV3.get('account', account, { rest: '\\?' }),
    ],
    calls: [call('markets', 'loadMarkets'), call('time', 'fetchTime'), call('balance', 'fetchBalance'), call('positions', 'fetchPositions')],
};
