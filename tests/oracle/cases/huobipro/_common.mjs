// HTX: settings, currencies, markets and accounts that the cases share. Shapes after the exchange's documentation, values invented.
import { under } from '../_routes.mjs';

export const base = {
    exchange: 'htx',
    reference: '4.5',
    clock: 1700000000000,
    clockStep: 1000,
    credentials: { apiKey: 'test-key-not-real', secret: 'test-secret-not-real' },
    options: { broker: { id: 'own-' } },
};

/** Public paths of spot, and signed ones: their query begins with the key. */
export const spot = under('https://api.huobi.pro/');
export const contract = under('https://api.hbdm.vn/');
const signed = '\\?AccessKeyId=.*';
const behind = (route) => (path, body, { rest = '', ...more } = {}) => route(path, body, { rest: signed + rest, ...more });
export const get = behind(spot.get);
export const post = behind(spot.post);

export const ok = (data, more) => ({ status: 'ok', data, ...more });
export const fine = (data, more) => ({ code: 200, data, ...more });
export const refuse = (code, message, status = 200) => ({ status, body: { status: 'error', 'err-code': code, 'err-msg': message, data: null } });

const chain = (name, displayName, baseChain, more) => ({
    chain: name,
    displayName,
    ...(baseChain ? { baseChain, baseChainProtocol: displayName, isDynamic: false } : {}),
    numOfConfirmations: 12,
    numOfFastConfirmations: 12,
    depositStatus: 'allowed',
    minDepositAmt: '0.001',
    withdrawStatus: 'allowed',
    minWithdrawAmt: '0.01',
    withdrawPrecision: 8,
    maxWithdrawAmt: '500.000000000000000000',
    withdrawQuotaPerDay: '500.000000000000000000',
    withdrawQuotaPerYear: null,
    withdrawQuotaTotal: null,
    withdrawFeeType: 'fixed',
    transactFeeWithdraw: '0.0005',
    addrWithTag: false,
    addrDepositTag: false,
    ...more,
});
const currency = (name, chains, more) => ({ currency: name, assetType: 1, chains, instStatus: 'normal', ...more });
export const currencies = [
    currency('btc', [
        chain('btc', 'BTC', undefined, { minDepositAmt: '0.0001', minWithdrawAmt: '0.001' }),
        chain('hbtc', 'HBTC', 'HECO', { depositStatus: 'prohibited', withdrawStatus: 'prohibited' }),
        chain('btcbep20', 'BEP20', 'BSC', { transactFeeWithdraw: '0.00001', withdrawPrecision: 6 }),
    ]),
    currency('eth', [chain('eth', 'ETH', undefined, { transactFeeWithdraw: '0.003' }), chain('arbieth', 'ARB', 'ARB', { transactFeeWithdraw: '0.0004' })]),
    currency('usdt', [
        chain('usdterc20', 'ERC20', 'ETH', { minDepositAmt: '1', minWithdrawAmt: '5', withdrawPrecision: 6, transactFeeWithdraw: '3.5', maxWithdrawAmt: '500000' }),
        chain('trc20usdt', 'TRC20', 'TRX', { minDepositAmt: '1', minWithdrawAmt: '2', withdrawPrecision: 6, transactFeeWithdraw: '1', maxWithdrawAmt: '1000000' }),
        chain('solusdt', 'SOL', 'SOLANA', { withdrawPrecision: 6, withdrawFeeType: 'ratio', transactFeeRateWithdraw: '0.001', minTransactFeeWithdraw: '1', transactFeeWithdraw: undefined }),
        chain('usdt', 'OMNI', undefined, { depositStatus: 'prohibited', withdrawStatus: 'prohibited', transactFeeWithdraw: '40' }),
    ]),
    currency('trx', [chain('trx1', 'TRX', undefined, { withdrawPrecision: 6, transactFeeWithdraw: '1' })]),
    currency('xrp', [chain('xrp', 'XRP', undefined, { addrWithTag: true, addrDepositTag: true, withdrawPrecision: 6 })]),
    currency('shib', [chain('shib', 'ERC20', 'ETH', { withdrawPrecision: 0, minWithdrawAmt: '100000', transactFeeWithdraw: '90000' })]),
    currency('ht', [chain('ht', 'ERC20', 'ETH'), chain('hrc20ht', 'HECO', 'HECO', { withdrawFeeType: 'circulated', transactFeeRateWithdraw: '0.0001', transactFeeWithdraw: undefined })]),
    currency('gtc', [chain('gtc', 'ERC20', 'ETH')]),
    currency('try', [], { assetType: 2 }),
    currency('luna', [chain('luna', 'LUNA', undefined, { depositStatus: 'prohibited', withdrawStatus: 'prohibited' })], { instStatus: 'delisted' }),
];

export const symbol = (baseId, quoteId, price, amount, more) => ({
    symbol: baseId + quoteId,
    state: 'online',
    'base-currency': baseId,
    'quote-currency': quoteId,
    'price-precision': price,
    'amount-precision': amount,
    'value-precision': 8,
    'symbol-partition': 'main',
    'min-order-amt': 0.0001,
    'max-order-amt': 1000,
    'min-order-value': 10,
    'limit-order-min-order-amt': 0.0001,
    'limit-order-max-order-amt': 1000,
    'sell-market-min-order-amt': 0.0001,
    'sell-market-max-order-amt': 100,
    'buy-market-max-order-value': 1000000,
    'api-trading': 'enabled',
    tags: '',
    ...more,
});
export const symbols = [
    symbol('btc', 'usdt', 2, 6, { 'leverage-ratio': 5, 'super-margin-leverage-ratio': 3, 'funding-leverage-ratio': 3 }),
    symbol('eth', 'btc', 6, 4, { 'min-order-value': 0.0001, 'max-order-amt': 10000 }),
    symbol('shib', 'usdt', 8, 2, { 'min-order-amt': 1, 'max-order-amt': 100000000000, 'min-order-value': 5 }),
    symbol('ht', 'usdt', 4, 4, { 'super-margin-leverage-ratio': 3 }),
    symbol('gtc', 'usdt', 4, 4),
    symbol('luna', 'usdt', 4, 4, { state: 'offline', 'symbol-partition': 'potentials' }),
    symbol('btc', 'try', 0, 6),
];

const swap = (code, size, tick, more) => ({
    symbol: code.split('-')[0],
    contract_code: code,
    contract_size: size,
    price_tick: tick,
    delivery_date: '',
    delivery_time: '',
    create_date: '20201021',
    contract_status: 1,
    settlement_date: '1700006400000',
    ...more,
});
const linear = (code, size, tick, more) => swap(code, size, tick, { support_margin_mode: 'all', business_type: 'swap', pair: code, contract_type: 'swap', trade_partition: 'USDT', ...more });
const coming = { delivery_date: '20231117', delivery_time: '1700208000000', create_date: '20231103', contract_type: 'this_week' };
export const linears = [
    linear('BTC-USDT', 0.001, 0.1),
    linear('ETH-USDT', 0.01, 0.01),
    linear('BTC-USDT-231117', 0.001, 0.1, { ...coming, business_type: 'futures', pair: 'BTC-USDT', support_margin_mode: 'cross' }),
    linear('LUNA-USDT', 1, 0.0001, { contract_status: 0 }),
];
export const inverses = [swap('BTC-USD', 100, 0.1), swap('ETH-USD', 10, 0.01, { create_date: '20200325' })];
export const futures = [
    { ...swap('BTC231117', 100, 0.01, coming), symbol: 'BTC', contract_code: 'BTC231117', settlement_time: '1700006400000' },
    { ...swap('BTC231229', 100, 0.01, { ...coming, delivery_date: '20231229', delivery_time: '1703836800000', contract_type: 'quarter' }), symbol: 'BTC', contract_code: 'BTC231229' },
];

export const accounts = [
    { id: 1003, type: 'point', subtype: '', state: 'working' },
    { id: 1001, type: 'spot', subtype: '', state: 'working' },
    { id: 1002, type: 'margin', subtype: 'btcusdt', state: 'working' },
    { id: 1004, type: 'super-margin', subtype: '', state: 'working' },
    { id: 1005, type: 'otc', subtype: '', state: 'working' },
];
export const accountRoute = get('v1/account/accounts', ok(accounts));

/** What loadMarkets asks for. */
export const marketRoutes = [
    spot.get('v2/reference/currencies', fine(currencies)),
    spot.get('v1/common/symbols', ok(symbols)),
    contract.get('linear-swap-api/v1/swap_contract_info?business_type=all', ok(linears, { ts: 1700000000000 })),
    contract.get('swap-api/v1/swap_contract_info', ok(inverses, { ts: 1700000000000 })),
    contract.get('api/v1/contract_contract_info', ok(futures, { ts: 1700000000000 })),
];
