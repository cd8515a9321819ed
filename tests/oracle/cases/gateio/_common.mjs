// Gate: settings, currencies and markets that the cases share. Shapes after gate.com/docs/developers/apiv4, values invented.
import { under } from '../_routes.mjs';

export const base = {
    exchange: 'gate',
    reference: '4.5',
    clock: 1700000000000,
    clockStep: 1000,
    credentials: { apiKey: 'TEST-KEY-NOT-REAL', secret: 'test-secret-not-real' },
    // The reference sends its own channel id: here it is one of the user's.
    options: { brokerId: 'own' },
    config: { headers: { 'X-Gate-Channel-Id': 'own' } },
};

export const host = 'https://api.gateio.ws/api/v4/';
export const { get, post, put, delete: remove } = under(host);
export const patch = (path, body, more) => ({ ...put(path, body, more), method: 'PATCH' });
export const refuse = (label, message, status = 400) => ({ status, body: { label, message } });

const chain = (name, more) => ({ name, addr: '', withdraw_disabled: false, withdraw_delayed: false, deposit_disabled: false, ...more });
const currency = (id, name, chains, more) => ({
    currency: id,
    name,
    delisted: false,
    withdraw_disabled: false,
    withdraw_delayed: false,
    deposit_disabled: false,
    trade_disabled: false,
    fixed_rate: '',
    chain: chains[0]?.name,
    chains,
    ...more,
});
export const currencies = [
    currency('BTC', 'Bitcoin', [chain('BTC'), chain('BTCLN', { withdraw_disabled: true })]),
    currency('ETH', 'Ethereum', [chain('ETH'), chain('ARBEVM'), chain('OPETH', { deposit_disabled: true })]),
    currency('USDT', 'Tether', [chain('ETH', { addr: '0xdAC17F958D2ee523a2206206994597C13D831ec7' }), chain('TRX'), chain('BSC'), chain('AVAX_C')]),
    currency('GT', 'GateToken', [chain('GTEVM')]),
    currency('TRX', 'Tron', [chain('TRX')], { withdraw_disabled: true, chains: [chain('TRX', { withdraw_disabled: true })] }),
    currency('CRO', 'Cronos', [chain('CRO')]),
    currency('ORDI', 'ORDI', [chain('BTCBRC')]),
    currency('BTC3L', '3x Long Bitcoin', [], { withdraw_disabled: true, deposit_disabled: true }),
    currency('MPH', 'Morpher', [chain('ETH')]),
    currency('POINT', 'GatePoint', [], { chains: undefined, chain: undefined }),
    currency('OLD', undefined, [chain('ETH', { withdraw_disabled: true, deposit_disabled: true })], { delisted: true, withdraw_disabled: true, deposit_disabled: true }),
    currency('USD', 'US Dollar', [], { withdraw_disabled: true, deposit_disabled: true }),
];

const pair = (id, amount_precision, precision, more) => ({
    id,
    base: id.split('_')[0],
    base_name: id.split('_')[0],
    quote: id.split('_')[1],
    quote_name: id.split('_')[1],
    fee: '0.2',
    min_base_amount: '0.00001',
    min_quote_amount: '3',
    max_quote_amount: '5000000',
    amount_precision,
    precision,
    trade_status: 'tradable',
    sell_start: 0,
    buy_start: 0,
    type: 'normal',
    ...more,
});
export const pairs = [
    pair('BTC_USDT', 6, 1),
    pair('ETH_USDT', 4, 2, { buy_start: 1516378650 }),
    pair('ETH_BTC', 3, 5, { fee: '0.15', maker_fee_rate: '0.1', min_base_amount: '0.001', min_quote_amount: '0.0001' }),
    pair('MPH_USDT', 3, 5, { min_base_amount: undefined }),
    pair('SHIB_USDT', 0, 9, { min_base_amount: '10' }),
    pair('GT_USDT', 3, 3),
    pair('OLD_USDT', 2, 4, { trade_status: 'untradable', min_quote_amount: null }),
];
export const margins = [
    { id: 'BTC_USDT', base: 'BTC', quote: 'USDT', leverage: 10, min_base_amount: '0.0001', min_quote_amount: '1', max_quote_amount: '1000000', status: 1 },
    { id: 'ETH_USDT', base: 'ETH', quote: 'USDT', leverage: 5, min_base_amount: '0.001', min_quote_amount: '1', max_quote_amount: '500000', status: 0 },
    { id: 'OLD_USDT', base: 'OLD', quote: 'USDT', leverage: 3, min_base_amount: '1', min_quote_amount: '1', max_quote_amount: '1000', status: 1 },
];

const contract = (name, more) => ({
    name,
    type: 'direct',
    quanto_multiplier: '0.0001',
    ref_discount_rate: '0',
    order_price_deviate: '0.5',
    maintenance_rate: '0.005',
    mark_type: 'index',
    last_price: '37010.5',
    mark_price: '37000',
    index_price: '37001.25',
    funding_rate_indicative: '0.00015',
    mark_price_round: '0.01',
    funding_offset: 0,
    in_delisting: false,
    risk_limit_base: '1000000',
    interest_rate: '0.0003',
    order_price_round: '0.1',
    order_size_min: 1,
    ref_rebate_rate: '0.2',
    funding_interval: 28800,
    risk_limit_step: '1000000',
    leverage_min: '1',
    leverage_max: '100',
    risk_limit_max: '8000000',
    maker_fee_rate: '-0.00025',
    taker_fee_rate: '0.00075',
    funding_rate: '0.0001',
    order_size_max: 1000000,
    funding_next_apply: 1700006400,
    short_users: 977,
    config_change_time: 1593158867,
    trade_size: 28530850594,
    position_size: 5223816,
    long_users: 455,
    funding_impact_value: '60000',
    orders_limit: 50,
    trade_id: 10851092,
    orderbook_id: 2129638396,
    enable_bonus: true,
    enable_credit: true,
    create_time: 1546905600,
    funding_cap_ratio: '0.75',
    status: 'trading',
    ...more,
});
export const swaps = [
    contract('BTC_USDT'),
    contract('ETH_USDT', { quanto_multiplier: '0.01', mark_price: '2000.5', order_price_round: '0.05', leverage_max: '75', funding_interval: 14400 }),
    contract('MPH_USDT', { quanto_multiplier: '10', mark_price: '0.5', order_price_round: '0.0001', status: 'suspend', create_time: undefined }),
    contract('1000PEPE_USDT', { quanto_multiplier: '1000', mark_price: '0.0012', order_price_round: '0.000001', funding_interval: 5400 }),
];
export const inverse = [contract('BTC_USD', { type: 'inverse', quanto_multiplier: '0', funding_rate: '-0.00005' })];
export const futures = [
    contract('BTC_USDT_20231229', { underlying: 'BTC_USDT', cycle: 'QUARTERLY', expire_time: 1703836800, basis_rate: '0.04', settle_price: '0' }),
    contract('ETH_USDT_20231124', { underlying: 'ETH_USDT', cycle: 'WEEKLY', expire_time: 1700812800, quanto_multiplier: '0.01', mark_price: '2001' }),
];
export const underlyings = [{ name: 'BTC_USDT', index_price: '37001.25' }];
const option = (name, more) => ({
    name,
    tag: 'month',
    create_time: 1695283200,
    expiration_time: 1703836800,
    is_call: name.endsWith('C'),
    multiplier: '0.01',
    underlying: 'BTC_USDT',
    underlying_price: '37001.25',
    last_price: '3000',
    mark_price: '3100.5',
    index_price: '37001.25',
    maker_fee_rate: '0.0003',
    taker_fee_rate: '0.0003',
    price_limit_fee_rate: '0.1',
    ref_discount_rate: '0',
    ref_rebate_rate: '0',
    order_price_round: '1',
    order_size_min: 1,
    order_size_max: 100000,
    order_price_deviate: '0.9',
    strike_price: '35000',
    position_limit: 100000,
    orders_limit: 100,
    ...more,
});
export const options = [option('BTC_USDT-20231229-35000-C'), option('BTC_USDT-20231229-35000-P', { mark_price: '900', create_time: 0 })];

/** Whether the account is a unified one: 1 the classic account, 2 the unified one. */
export const detail = (mode = 1) => get('account/detail', { user_id: 1000001, ip_whitelist: [], currency_pairs: [], key: { mode }, tier: 0, copy_trading_role: 0 });

/** What loadMarkets asks for. */
export const marketRoutes = [
    get('spot/currencies', currencies),
    detail(),
    get('margin/currency_pairs', margins),
    get('spot/currency_pairs', pairs),
    get('futures/usdt/contracts', swaps),
    get('futures/btc/contracts', inverse),
    get('delivery/usdt/contracts', futures),
    get('options/underlyings', underlyings),
    get('options/contracts', options, { rest: '\\?underlying=BTC_USDT$' }),
];
