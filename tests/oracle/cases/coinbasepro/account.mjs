// Coinbase Exchange: markets, currencies, balances, precision helpers, private endpoints.
import { call, implicit, property } from '../_routes.mjs';
import { base, get, marketRoutes, post } from './_common.mjs';

const account = (number, currency, balance, hold, available) => ({
    id: `11111111-2222-4333-8444-5555555555${number}`,
    currency,
    balance,
    hold,
    available,
    profile_id: '99999999-2222-4333-8444-555555555599',
    trading_enabled: true,
    pending_deposit: '0',
    display_name: currency,
});

export default {
    description: 'Coinbase Exchange: markets, currencies, balances, precision helpers, implicit private endpoints.',
    ...base,
    routes: [
        ...marketRoutes,
        get('accounts', [
            account('01', 'BTC', '1.2435000000000000', '0.8423000000000000', '0.4012'),
            account('02', 'USD', '25435.2100000000000000', '8249.7600000000000000', '17185.45'),
            account('03', 'ETH', '0.0000000000000001', '0.0000000000000000', '1e-16'),
            account('04', 'SHIB', '12345678901.1234567890123456', '0.0000000000000000', '12345678901.1234567890123456'),
            account('05', 'CGLD', '0.0000000000000000', '0.0000000000000000', '0'),
            account('06', 'NEWCOIN', '5', '0', '5'),
            account('07', 'USDC', '0', '0', '0'),
        ]),
        get('accounts/11111111-2222-4333-8444-555555555501', account('01', 'BTC', '1.2435', '0.8423', '0.4012')),
        get('fees', { taker_fee_rate: '0.0060', maker_fee_rate: '0.0040', usd_volume: '43806.92' }),
        get('fills', [], { rest: '\\?' }),
        post('conversions', {
            id: '8942caee-f9d5-4600-a894-4811268545db',
            amount: '100.00',
            from_account_id: '7849cc79-8b01-4793-9345-bc6b5f08acce',
            from: 'USD',
            to: 'USDC',
        }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('list of markets', 'fetchMarkets'),
        property('currencies'),
        call('currencies asked for', 'fetchCurrencies'),
        property('symbols'),
        property('ids'),
        call('balance', 'fetchBalance'),
        call('amount is cut', 'amountToPrecision', 'BTC/USD', 0.123456789),
        call('amount, whole numbers', 'amountToPrecision', 'SHIB/USD', 1000000.9),
        call('amount to hundredths', 'amountToPrecision', 'CELO/USD', 12.349),
        call('amount below the unit', 'amountToPrecision', 'SHIB/USD', 0.5),
        call('price is rounded up', 'priceToPrecision', 'BTC/USD', 35000.125),
        call('price is rounded down', 'priceToPrecision', 'BTC/USD', 35000.1249),
        call('tiny price', 'priceToPrecision', 'SHIB/USD', 0.0000086149),
        call('price of five places', 'priceToPrecision', 'ETH/BTC', '0.056225'),
        call('cost', 'costToPrecision', 'BTC/USD', 250.129),
        call('cost in BTC', 'costToPrecision', 'ETH/BTC', 0.00123456789),
        implicit('implicit account', 'privateGetAccountsId', { id: '11111111-2222-4333-8444-555555555501' }),
        implicit('implicit fees', 'privateGetFees'),
        implicit('implicit fills', 'privateGetFills', { product_id: 'BTC-USD', limit: 5 }),
        implicit('implicit conversion', 'privatePostConversions', { from: 'USD', to: 'USDC', amount: '100.00', nonce: 'ü€ "x"' }),
    ],
};
