// Coinbase Advanced Trade: settings, currencies and products that the cases share. Shapes after docs.cdp.coinbase.com, values invented.
import { readFileSync } from 'node:fs';
import { under } from '../_routes.mjs';

const keys = JSON.parse(readFileSync(new URL('../../examples/test-keys.json', import.meta.url)));

export const credentials = {
    ec: { apiKey: 'organizations/00000000-0000-4000-8000-000000000000/apiKeys/11111111-1111-4111-8111-111111111111', secret: keys.ecP256PemSec1 },
    // The seed and the public key behind it, as the exchange gives them.
    ed25519: { apiKey: '22222222-2222-4222-8222-222222222222', secret: Buffer.alloc(64, 0x22).toString('base64') },
    hmac: { apiKey: keys.apiKey, secret: keys.secretText },
};

export const base = {
    exchange: 'coinbase',
    reference: '4.5',
    clock: 1700000000000,
    clockStep: 1000,
    credentials: credentials.ec,
    options: { brokerId: 'x-TEST' },
};

const v2 = under('https://api.coinbase.com/v2/');
const v3 = under('https://api.coinbase.com/api/v3/brokerage/');
export const old = v2.get;
export const { get, post } = v3;
export const market = (path, body, more) => v3.get(`market/${path}`, body, more);

export const fiat = [
    { id: 'USD', name: 'United States Dollar', min_size: '0.01' },
    { id: 'EUR', name: 'Euro', min_size: '0.01' },
    { id: 'JPY', name: 'Japanese Yen', min_size: '1' },
];
const coin = (code, name, exponent, index) => ({
    asset_id: `00000000-0000-5000-8000-${String(index).padStart(12, '0')}`,
    code,
    name,
    color: '#0433FF',
    sort_index: 100 + index,
    exponent,
    type: 'crypto',
    address_regex: '^(?:0x)?[0-9a-fA-F]{40}$',
});
export const crypto = [coin('BTC', 'Bitcoin', 8, 1), coin('ETH', 'Ethereum', 8, 2), coin('USDC', 'USDC', 6, 3), coin('SHIB', 'SHIBA INU', 8, 4), coin('CGLD', 'Celo', 8, 5)];
export const rates = { currency: 'USD', rates: { USD: '1.0', EUR: '0.9342', BTC: '0.0000273961', ETH: '0.000497', NEWC: '0.0345', CGLD: '1.95' } };

export const product = (id, price, quoteIncrement, baseIncrement, more) => ({
    product_id: id,
    price,
    price_percentage_change_24h: '1.25',
    volume_24h: '10967.87426597',
    volume_percentage_change_24h: '-41.73048325503036',
    base_increment: baseIncrement,
    quote_increment: quoteIncrement,
    quote_min_size: '1',
    quote_max_size: '150000000',
    base_min_size: baseIncrement,
    base_max_size: '3400',
    base_name: id.split('-')[0],
    quote_name: id.split('-')[1],
    watched: false,
    is_disabled: false,
    new: false,
    status: 'online',
    cancel_only: false,
    limit_only: false,
    post_only: false,
    trading_disabled: false,
    auction_mode: false,
    product_type: 'SPOT',
    quote_currency_id: id.split('-')[1],
    base_currency_id: id.split('-')[0],
    fcm_trading_session_details: null,
    mid_market_price: '',
    alias: '',
    alias_to: [],
    base_display_symbol: id.split('-')[0],
    quote_display_symbol: id.split('-')[1],
    view_only: false,
    price_increment: quoteIncrement,
    display_name: id,
    product_venue: 'CBE',
    approximate_quote_24h_volume: '400343129.35',
    ...more,
});
export const products = [
    product('BTC-USD', '36501.2', '0.01', '0.00000001'),
    product('BTC-EUR', '34100.55', '0.01', '0.00000001', { quote_min_size: '0.84' }),
    product('ETH-BTC', '0.05512', '0.00001', '0.00000001', { quote_min_size: '0.000016' }),
    product('SHIB-USD', '0.00000861', '0.00000001', '1', { price_percentage_change_24h: '25', base_max_size: '64000000000' }),
    product('CGLD-USD', '0.5123', '0.0001', '0.01', { limit_only: true }),
    product('USDC-EUR', '0.934', '0.001', '0.01'),
    product('OLD-USD', '', '0.001', '0.1', { status: 'delisted', trading_disabled: true, is_disabled: true, volume_24h: '', price_percentage_change_24h: '' }),
    product('TONE-USD', '0.01523', '0.00001', '1', { base_min_size: '26.7187147229469674', base_max_size: '267187147.2294696735908216' }),
];
const contract = (id, price, size, base, more, details) =>
    product(id, price, '0.01', '1', {
        product_type: 'FUTURE',
        base_currency_id: '',
        base_name: '',
        status: '',
        future_product_details: { venue: '', contract_code: base, contract_expiry: null, contract_size: size, contract_root_unit: base, ...details },
        ...more,
    });
export const futures = [
    contract('BIT-29DEC23-CDE', '36655', '0.01', 'BTC', { price_increment: '5', quote_currency_id: 'USD' }, { contract_expiry: '2023-12-29T16:00:00Z', contract_expiry_type: 'EXPIRING' }),
];
export const perpetuals = [
    contract('ETH-PERP-INTX', '2012.5', '1', 'ETH', { base_increment: '0.0001', quote_currency_id: 'USDC', quote_min_size: '10' }, { contract_expiry_type: 'PERPETUAL' }),
];
export const listed = (list) => ({ products: list, num_products: list.length });

export const summary = {
    total_volume: 9995.98,
    total_fees: 79.96,
    fee_tier: { pricing_tier: 'Advanced 1', usd_from: '0', usd_to: '1000', taker_fee_rate: '0.008', maker_fee_rate: '0.006', aop_from: '', aop_to: '' },
    margin_rate: null,
    goods_and_services_tax: null,
    advanced_trade_only_volume: 9995.98,
    advanced_trade_only_fees: 79.96,
    coinbase_pro_volume: 0,
    coinbase_pro_fees: 0,
};

/** What loadMarkets asks for. */
export const currencyRoutes = [old('currencies', { data: fiat }), old('currencies/crypto', { data: crypto }), old('exchange-rates', { data: rates })];
export const marketRoutes = [
    ...currencyRoutes,
    market('products', listed(products)),
    get('transaction_summary', summary),
    market('products?product_type=FUTURE', listed(futures)),
    market('products?product_type=FUTURE&contract_expiry_type=PERPETUAL', listed(perpetuals)),
];

export const oid = (number) => `aaaaaaaa-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const cid = (number) => `bbbbbbbb-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const limited = (size, price, more) => ({ limit_limit_gtc: { base_size: size, limit_price: price, post_only: false, ...more } });
export const order = (number, status, more) => ({
    order_id: oid(number),
    product_id: 'BTC-USD',
    user_id: '11111111-1111-4111-8111-111111111111',
    order_configuration: limited('0.12345678', '35000.12'),
    side: 'BUY',
    client_order_id: cid(number),
    status,
    time_in_force: 'GOOD_UNTIL_CANCELLED',
    created_time: `2023-11-14T21:${String(number % 60).padStart(2, '0')}:00.123Z`,
    completion_percentage: '0',
    filled_size: '0',
    average_filled_price: '0',
    fee: '',
    number_of_fills: '0',
    filled_value: '0',
    pending_cancel: false,
    size_in_quote: false,
    total_fees: '0',
    size_inclusive_of_fees: false,
    total_value_after_fees: '0',
    trigger_status: 'INVALID_ORDER_TYPE',
    order_type: 'LIMIT',
    reject_reason: 'REJECT_REASON_UNSPECIFIED',
    settled: false,
    product_type: 'SPOT',
    reject_message: '',
    cancel_message: '',
    ...more,
});
