// Coinbase Exchange (coinbasepro): settings, currencies and products that the cases share. Shapes after docs.cdp.coinbase.com/exchange, values invented.
import { under } from '../_routes.mjs';

export const base = {
    exchange: 'coinbaseexchange',
    reference: '4.5',
    clock: 1700000000000,
    clockStep: 1000,
    credentials: { apiKey: 'TEST-KEY-NOT-REAL', secret: 'b3JhY2xlIHRlc3Qgc2VjcmV0IG5vdCByZWFsIDAxMjM0NTY3ODk=', password: 'test-passphrase' },
};

const routes = under('https://api.exchange.coinbase.com/');
export const { get, post } = routes;
export const remove = routes.delete;
export const refuse = (status, message, headers) => ({ status, body: { message }, ...(headers ? { headers } : {}) });

const network = (id, name, more) => ({
    id,
    name,
    status: 'online',
    contract_address: '',
    crypto_address_link: '',
    crypto_transaction_link: '',
    min_withdrawal_amount: 0.0001,
    max_withdrawal_amount: 2400,
    network_confirmations: 2,
    processing_time_seconds: null,
    ...more,
});
const currency = (id, name, type, size, networks, more) => ({
    id,
    name,
    min_size: size,
    status: 'online',
    message: '',
    max_precision: size,
    convertible_to: [],
    details: {
        type,
        symbol: type === 'fiat' ? '$' : null,
        network_confirmations: type === 'fiat' ? null : 2,
        sort_order: 20,
        crypto_address_link: '',
        crypto_transaction_link: '',
        push_payment_methods: [type],
        group_types: [],
        display_name: null,
        processing_time_seconds: null,
        min_withdrawal_amount: type === 'fiat' ? null : 0.0001,
        max_withdrawal_amount: type === 'fiat' ? null : 2400,
    },
    default_network: networks[0]?.id ?? '',
    supported_networks: networks,
    display_name: id,
    ...more,
});
export const currencies = [
    currency('BTC', 'Bitcoin', 'crypto', '0.00000001', [network('bitcoin', 'Bitcoin')]),
    currency('ETH', 'Ethereum', 'crypto', '0.00000001', [
        network('ethereum', 'Ethereum'),
        network('arbitrum', 'Arbitrum', { min_withdrawal_amount: 0.00001 }),
        network('base', 'Base'),
    ]),
    currency('USDC', 'USD Coin', 'crypto', '0.000001', [
        network('ethereum', 'Ethereum', { contract_address: '0x0000000000000000000000000000000000000001', min_withdrawal_amount: 1e-6 }),
    ]),
    currency('SHIB', 'Shiba Inu', 'crypto', '0.00000001', [
        network('ethereum', 'Ethereum', { status: 'offline', min_withdrawal_amount: null, max_withdrawal_amount: null }),
    ]),
    currency('CGLD', 'Celo', 'crypto', '0.00000001', [network('celo', 'Celo')]),
    currency('OLD', 'Old Coin', 'crypto', '0.1', [], { status: 'delisted', message: 'delisted' }),
    currency('USD', 'United States Dollar', 'fiat', '0.01', [], { convertible_to: ['USDC'] }),
    currency('EUR', 'Euro', 'fiat', '0.01', []),
];

export const product = (id, quoteIncrement, baseIncrement, more) => ({
    id,
    base_currency: id.split('-')[0],
    quote_currency: id.split('-')[1],
    quote_increment: quoteIncrement,
    base_increment: baseIncrement,
    display_name: id.replace('-', '/'),
    min_market_funds: '1',
    margin_enabled: false,
    post_only: false,
    limit_only: false,
    cancel_only: false,
    status: 'online',
    status_message: '',
    trading_disabled: false,
    fx_stablecoin: false,
    max_slippage_percentage: '0.02000000',
    auction_mode: false,
    high_bid_limit_percentage: '',
    ...more,
});
export const products = [
    product('BTC-USD', '0.01', '0.00000001'),
    product('BTC-EUR', '0.01', '0.00000001', { min_market_funds: '0.84' }),
    product('ETH-BTC', '0.00001', '0.00000001', { min_market_funds: '0.000016' }),
    product('ETH-USD', '0.01', '0.00000001'),
    product('SHIB-USD', '0.00000001', '1'),
    product('CGLD-USD', '0.0001', '0.01', { limit_only: true }),
    product('USDC-EUR', '0.001', '0.01', { fx_stablecoin: true, max_slippage_percentage: '0.01000000', post_only: true }),
    product('OLD-USD', '0.001', '0.1', { cancel_only: true, status: 'delisted', trading_disabled: true, max_slippage_percentage: '0.03000000' }),
    product('NEW-USD', '0.01', '0.001', { status: 'offline', auction_mode: true }),
];

/** What loadMarkets asks for. */
export const marketRoutes = [get('currencies', currencies), get('products', products)];
