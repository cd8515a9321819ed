// WhiteBIT: markets, currencies, precision helpers.
import { call, property } from '../_routes.mjs';
import { base, marketRoutes } from './_common.mjs';

export default {
    description: 'WhiteBIT: markets and currencies, spot and perpetual; helpers of precision.',
    ...base,
    routes: marketRoutes,
    calls: [
        call('markets', 'loadMarkets'),
        call('currencies as listed', 'fetchCurrencies'),
        property('currencies'),
        property('symbols'),
        property('ids'),
        property('codes'),
        call('amount', 'amountToPrecision', 'BTC/USDT', 0.1234567),
        call('amount below the step', 'amountToPrecision', 'SHIB/USDT', 0.5),
        call('amount of a swap', 'amountToPrecision', 'BTC/USDT:USDT', 1.2349),
        call('price', 'priceToPrecision', 'BTC/USDT', 35000.125),
        call('price of eight digits', 'priceToPrecision', 'SHIB/USDT', 0.000008615),
        call('cost', 'costToPrecision', 'BTC/USDT', 250.999),
        call('money', 'currencyToPrecision', 'USDT', 12.3456789),
    ],
};
