// Luno spot: markets, currencies, accounts, names, precision helpers.
import { call, implicit, property } from '../_routes.mjs';
import { any, base, exchange, get, marketRoutes, post, wallets } from './_common.mjs';

export default {
    description: 'Luno spot: markets of several precisions, fees and states, currencies, accounts, precision helpers, private endpoints.',
    ...base,
    routes: [
        ...marketRoutes,
        get('balance', { balance: wallets }),
        exchange.get('move', { id: '18', client_move_id: 'mine-1', status: 'SUCCESSFUL', amount: '0.50' }, any),
        post('accounts', { id: '7612301', name: 'Savings', currency: 'XBT', balance: [] }, any),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        property('currencies'),
        property('symbols'),
        property('ids'),
        call('list of markets', 'fetchMarkets'),
        call('networks by the documentation', 'fetchCurrencies'),
        call('accounts', 'fetchAccounts'),
        call('amount is cut', 'amountToPrecision', 'BTC/ZAR', 0.1234567),
        call('amount, whole numbers', 'amountToPrecision', 'XRP/NGN', 1000.9),
        call('amount below the unit', 'amountToPrecision', 'XRP/NGN', 0.5),
        call('price to one', 'priceToPrecision', 'BTC/ZAR', 700000.5),
        call('price to one, down', 'priceToPrecision', 'BTC/ZAR', 700000.49),
        call('price of six places', 'priceToPrecision', 'BCH/BTC', '0.0062255555'),
        call('cost', 'costToPrecision', 'BTC/EUR', 250.129),
        implicit('implicit move', 'exchangePrivateGetMove', { id: '18' }),
        implicit('implicit account', 'privatePostAccounts', { currency: 'XBT', name: 'Savings & more' }),
    ],
};
