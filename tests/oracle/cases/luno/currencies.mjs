// Luno spot: networks listed under the name that the reference reads: they are the currencies then.
import { call, property } from '../_routes.mjs';
import { base, exchange, get, markets } from './_common.mjs';

export default {
    description: 'Luno spot: currencies by their networks.',
    ...base,
    routes: [
        get('send/networks', {
            data: [
                { id: 0, name: 'Ethereum', native_currency: 'ETH' },
                { id: 1, name: 'Arbitrum', native_currency: 'ETH' },
                { id: 2, name: 'Bitcoin', native_currency: 'XBT' },
                { id: 5, name: 'ERC20', native_currency: 'ETH' },
                { id: 6, name: 'ETH', native_currency: 'USDT' },
                { id: 3, native_currency: 'SOL' },
            ],
        }),
        exchange.get('markets', { markets }),
    ],
    calls: [call('markets', 'loadMarkets'), property('currencies'), call('currencies asked for', 'fetchCurrencies')],
};
