// Gate: currencies, markets of all types, precision helpers.
import { call, implicit, property } from '../_routes.mjs';
import { base, get, marketRoutes, pairs } from './_common.mjs';

export default {
    description: 'Gate: currencies, markets of spot, margin, swaps, futures and options; helpers of precision.',
    ...base,
    routes: [...marketRoutes, get('spot/currency_pairs/BTC_USDT', pairs[0]), get('spot/time', { server_time: 1700000000123 })],
    calls: [
        call('markets', 'loadMarkets'),
        call('currencies as listed', 'fetchCurrencies'),
        property('currencies'),
        property('symbols'),
        property('ids'),
        property('codes'),
        call('time', 'fetchTime'),
        call('amount', 'amountToPrecision', 'BTC/USDT', 0.12345678),
        call('amount below the step', 'amountToPrecision', 'SHIB/USDT', 0.5),
        call('amount of a swap', 'amountToPrecision', 'BTC/USDT:USDT', 3.9),
        call('price', 'priceToPrecision', 'BTC/USDT', 35000.16),
        call('price of nine digits', 'priceToPrecision', 'SHIB/USDT', 0.0000086155),
        call('price of a swap', 'priceToPrecision', 'ETH/USDT:USDT', 2000.53),
        call('cost', 'costToPrecision', 'BTC/USDT', 250.99),
        call('money', 'currencyToPrecision', 'USDT', 12.3456789),
        call('small money', 'currencyToPrecision', 'BTC', 0.00004),
        implicit('implicit pair', 'publicSpotGetCurrencyPairsCurrencyPair', { currency_pair: 'BTC_USDT' }),
    ],
};
