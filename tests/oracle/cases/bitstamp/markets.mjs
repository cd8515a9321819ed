// Bitstamp spot: markets, currencies, names, precision helpers, own time lengths.
import { call, implicit, property } from '../_routes.mjs';
import { base, currencies, get, marketRoutes } from './_common.mjs';

export default {
    description: 'Bitstamp spot: markets of several precisions and states, currencies, precision helpers.',
    ...base,
    routes: [...marketRoutes, get('currencies/', currencies)],
    calls: [
        call('markets', 'loadMarkets'),
        property('currencies'),
        call('currencies asked for', 'fetchCurrencies'),
        property('symbols'),
        property('ids'),
        call('list of markets', 'fetchMarkets'),
        implicit('implicit currencies', 'publicGetCurrencies'),
        call('amount is cut', 'amountToPrecision', 'BTC/USD', 0.123456789),
        call('amount, whole numbers', 'amountToPrecision', 'SHIB/USD', 1000000.9),
        call('amount, five places', 'amountToPrecision', 'USDT/USD', 12.3456789),
        call('amount below the unit', 'amountToPrecision', 'SHIB/USD', 0.5),
        call('price to one', 'priceToPrecision', 'BTC/USD', 35000.5),
        call('price to one, down', 'priceToPrecision', 'BTC/USD', 35000.49),
        call('price to a tenth', 'priceToPrecision', 'ETH/USD', 2052.25),
        call('tiny price', 'priceToPrecision', 'SHIB/USD', 0.000008615),
        call('price of eight places', 'priceToPrecision', 'ETH/BTC', '0.056225555'),
        call('cost', 'costToPrecision', 'BTC/USD', 250.129),
        call('cost in BTC', 'costToPrecision', 'ETH/BTC', 0.00123456789),
    ],
};
