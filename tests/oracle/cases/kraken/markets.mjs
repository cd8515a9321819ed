// Kraken spot: markets, currencies, names, precision helpers.
import { call, property } from '../_routes.mjs';
import { base, marketRoutes } from './_common.mjs';

export default {
    description: 'Kraken spot: markets of several precisions and states, renamed currencies, precision helpers.',
    ...base,
    routes: marketRoutes,
    calls: [
        call('markets', 'loadMarkets'),
        call('markets again, no request', 'loadMarkets'),
        call('markets reloaded', 'loadMarkets', true),
        call('list of markets', 'fetchMarkets'),
        property('currencies'),
        call('currencies asked for', 'fetchCurrencies'),
        property('symbols'),
        property('ids'),
        call('amount is cut', 'amountToPrecision', 'BTC/USD', 0.123456789),
        call('amount, five places', 'amountToPrecision', 'PEPE/USD', 1234567.891234),
        call('amount of one unit', 'amountToPrecision', 'BTC/USD', 0.00000001),
        call('amount below the unit', 'amountToPrecision', 'BTC/USD', 0.000000009),
        call('amount of zero', 'amountToPrecision', 'BTC/USD', 0),
        call('amount as text', 'amountToPrecision', 'BTC/USD', '100.000000019'),
        call('amount, large', 'amountToPrecision', 'PEPE/USD', 123456789012.34567),
        call('price to a tenth, up', 'priceToPrecision', 'BTC/USD', 35000.15),
        call('price to a tenth, down', 'priceToPrecision', 'BTC/USD', 35000.149),
        call('price to one', 'priceToPrecision', 'BTC/JPY', 5312345.5),
        call('price to five hundredths', 'priceToPrecision', 'SOL/USD', 56.24),
        call('price to five hundredths, half', 'priceToPrecision', 'SOL/USD', 56.225),
        call('tiny price', 'priceToPrecision', 'PEPE/USD', 0.0000011545),
        call('price of seven places', 'priceToPrecision', 'DOGE/USD', 0.07123456),
        call('price below the tick', 'priceToPrecision', 'BTC/USD', 0.01),
        call('cost', 'costToPrecision', 'BTC/USD', 250.129999),
        call('cost in BTC', 'costToPrecision', 'ETH/BTC', 0.00123456789),
        call('unknown symbol', 'amountToPrecision', 'NOPE/USD', 1),
    ],
};
