// Bitfinex: markets, currencies, the state of the exchange, precision helpers.
import { call, property } from '../_routes.mjs';
import { base, conf, get, marketRoutes, markets, tables } from './_common.mjs';

const round = (name, ...args) => call(`${name} ${args.slice(1).join(' ')} of ${args[0]}`, name, ...args);

export default {
    description: 'Bitfinex: markets and currencies, the state of the exchange, precision helpers.',
    ...base,
    routes: [...marketRoutes, get('platform/status', [1], { times: 1 }), get('platform/status', [0], { times: 1 }), get('platform/status', [7])],
    calls: [
        call('markets', 'loadMarkets'),
        property('currencies'),
        property('symbols'),
        property('ids'),
        property('codes'),
        call('currencies again', 'fetchCurrencies'),
        call('status', 'fetchStatus'),
        call('status, maintenance', 'fetchStatus'),
        call('status, another number', 'fetchStatus'),
        round('amountToPrecision', 'BTC/USD', 0.123456789),
        round('amountToPrecision', 'BTC/USD', 12345678.123456789),
        round('amountToPrecision', 'DOGE/USDT', 1000000.1),
        round('priceToPrecision', 'BTC/USD', 36501.15),
        round('priceToPrecision', 'BTC/USD', 123456.5),
        round('priceToPrecision', 'ETH/BTC', 0.0541239),
        round('priceToPrecision', 'DOGE/USDT', 0.0000861449),
        round('priceToPrecision', 'DOGE/USDT', 0.00000123456789),
        round('costToPrecision', 'BTC/USD', 123.45678),
        round('feeToPrecision', 'BTC/USD', 0.123456),
        round('currencyToPrecision', 'USDT', 12.345678912),
        call('reloaded', 'loadMarkets', true),
    ],
};
