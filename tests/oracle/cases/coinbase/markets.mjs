// Coinbase Advanced Trade: currencies, markets and what the precision helpers make of them; aliases; an account's own fees.
import { call, implicit, property } from '../_routes.mjs';
import { base, futures, get, listed, market, marketRoutes, perpetuals, product, products } from './_common.mjs';

export default {
    description: 'Coinbase Advanced Trade: markets with the fees of an account, spot and contracts; precision; names.',
    ...base,
    routes: [
        market('products?product_type=FUTURE', listed(futures), { times: 1 }),
        market('products?product_type=FUTURE&contract_expiry_type=PERPETUAL', listed(perpetuals), { times: 1 }),
        market('products?product_type=FUTURE', { error: 'PERMISSION_DENIED', error_details: 'Futures are not available to you', message: 'Futures are not available to you' }, { rest: '', status: 403 }),
        get('products', listed([products[0], product('BTC-USDC', '36501.2', '0.01', '0.00000001', { alias: 'BTC-USD' })])),
        ...marketRoutes,
        get('key_permissions', { can_view: true, can_trade: true, can_transfer: false, portfolio_uuid: 'dddddddd-0000-4000-8000-000000000001', portfolio_type: 'DEFAULT' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        property('currencies'),
        property('symbols'),
        property('ids'),
        call('markets without contracts', 'fetchMarkets'),
        call('markets, private', 'fetchMarkets', { usePrivate: true }),
        call('currencies again', 'fetchCurrencies'),
        call('amount', 'amountToPrecision', 'BTC/USD', 0.123456789),
        call('amount, whole', 'amountToPrecision', 'SHIB/USD', 1000.9),
        call('amount too small', 'amountToPrecision', 'SHIB/USD', 0.9),
        call('price', 'priceToPrecision', 'BTC/USD', 35000.125),
        call('price, tiny', 'priceToPrecision', 'SHIB/USD', 0.000008619),
        call('cost', 'costToPrecision', 'BTC/USD', 250.129),
        implicit('implicit key permissions', 'v3PrivateGetBrokerageKeyPermissions'),
    ],
};

