// Bitstamp spot: settings, currencies and markets that the cases share. Shapes after bitstamp.net/api, values invented.
import { under } from '../_routes.mjs';

export const base = {
    exchange: 'bitstamp',
    reference: '4.5',
    clock: 1700000000000,
    clockStep: 1000,
    credentials: { apiKey: 'TEST-KEY-NOT-REAL', secret: 'test-secret-not-real' },
};

export const { get, post } = under('https://www.bitstamp.net/api/v2/');
export const refuse = (reason, code, more) => ({ status: 'error', reason, ...(code ? { code } : {}), ...more });

const network = (id, more) => ({
    network: id,
    withdrawal_minimum_amount: '0.00030000',
    withdrawal_decimals: 8,
    withdrawal: 'Enabled',
    deposit: 'Enabled',
    ...more,
});
const currency = (code, name, type, symbol, decimals, networks, more) => ({
    name,
    currency: code,
    type,
    symbol,
    decimals,
    logo: `https://assets.example/${code.toLowerCase()}.svg`,
    available_supply: '19500000.00',
    deposit: 'Enabled',
    withdrawal: 'Enabled',
    networks,
    ...more,
});
export const currencies = [
    currency('BTC', 'Bitcoin', 'crypto', '₿', 8, [network('bitcoin')]),
    currency('ETH', 'Ethereum', 'crypto', 'Ξ', 8, [network('ethereum', { withdrawal_decimals: 18, withdrawal_minimum_amount: '0.00300000' })]),
    currency('XRP', 'XRP', 'crypto', '', 8, [network('xrpl', { withdrawal_minimum_amount: '20' })]),
    currency('USDT', 'Tether', 'crypto', '₮', 6, [network('ethereum', { withdrawal_minimum_amount: '20.00' }), network('tron', { withdrawal: 'Disabled' })]),
    currency('SHIB', 'Shiba Inu', 'crypto', '', 8, [network('ethereum', { withdrawal_decimals: 0, withdrawal_minimum_amount: '100000' })], {
        withdrawal: 'Disabled',
    }),
    currency('UST', 'TerraUSD (classic)', 'crypto', '', 6, [], { deposit: 'Disabled', withdrawal: 'Disabled' }),
    currency('USD', 'US dollar', 'fiat', '$', 2, []),
    currency('EUR', 'Euro', 'fiat', '€', 2, []),
];

export const market = (baseCode, counter, baseDecimals, counterDecimals, minimum, more) => ({
    name: `${baseCode}/${counter}`,
    market_symbol: `${baseCode}${counter}`.toLowerCase(),
    base_currency: baseCode,
    base_decimals: baseDecimals,
    counter_currency: counter,
    counter_decimals: counterDecimals,
    minimum_order_value: minimum,
    maximum_order_value: null,
    minimum_order_amount: null,
    maximum_order_amount: null,
    trading: 'Enabled',
    instant_order_counter_decimals: 2,
    instant_and_market_orders: 'Enabled',
    description: `${baseCode} / ${counter}`,
    market_type: 'SPOT',
    underlying_asset: null,
    payoff_type: null,
    contract_size: null,
    tick_size: null,
    isin: null,
    ...more,
});
export const markets = [
    market('BTC', 'USD', 8, 0, '10', { description: 'Bitcoin / U.S. dollar' }),
    market('BTC', 'EUR', 8, 0, '10', { description: 'Bitcoin / Euro' }),
    market('ETH', 'USD', 8, 1, '10'),
    market('ETH', 'BTC', 8, 8, '0.0002', { instant_order_counter_decimals: 8 }),
    market('XRP', 'USD', 8, 5, '10', { instant_order_counter_decimals: 5 }),
    market('USDT', 'USD', 5, 5, '10', { instant_order_counter_decimals: 5 }),
    market('SHIB', 'USD', 0, 8, '10', { instant_order_counter_decimals: 2, instant_and_market_orders: 'Disabled' }),
    market('UST', 'USD', 5, 5, '10', { trading: 'Disabled', instant_and_market_orders: 'Disabled' }),
];

/** What loadMarkets asks for. */
export const marketRoutes = [get('markets/', markets)];
