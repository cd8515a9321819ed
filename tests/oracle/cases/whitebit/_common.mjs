// WhiteBIT: settings, currencies and markets that the cases share. Shapes after docs.whitebit.com, values invented.
import { under } from '../_routes.mjs';

export const base = {
    exchange: 'whitebit',
    reference: '4.5',
    clock: 1700000000000,
    clockStep: 1000,
    credentials: { apiKey: 'TEST-KEY-NOT-REAL', secret: 'test-secret-not-real' },
    options: { brokerId: 'own-' },
};

export const v1 = under('https://whitebit.com/api/v1/public/');
export const v2 = under('https://whitebit.com/api/v2/public/');
export const { get } = under('https://whitebit.com/api/v4/public/');
export const { post } = under('https://whitebit.com/api/v4/');
export const refuse = (code, message, errors, status = 422) => ({ status, body: { code, message, ...(errors ? { errors } : {}) } });
export const invalid = (field, ...texts) => refuse(0, 'Validation failed', { [field]: texts });

const limits = (networks, of) => Object.fromEntries(networks.map((network) => [network, of]));
const asset = (name, precision, networks, more) => ({
    name,
    unified_cryptoasset_id: 1,
    can_withdraw: true,
    can_deposit: true,
    min_withdraw: '0.0003',
    max_withdraw: '0',
    maker_fee: '0.1',
    taker_fee: '0.1',
    min_deposit: '0.0001',
    max_deposit: '0',
    networks: { deposits: networks, withdraws: networks, default: networks[0] },
    confirmations: limits(networks, 2),
    limits: { deposit: limits(networks, { min: '0.0001' }), withdraw: limits(networks, { min: '0.0003', max: '40' }) },
    currency_precision: precision,
    is_memo: false,
    ...more,
});
export const assets = {
    BTC: asset('Bitcoin', '8', ['BTC']),
    ETH: asset('Ethereum', '18', ['ERC20', 'ARBITRUM'], { networks: { deposits: ['ERC20'], withdraws: ['ERC20', 'ARBITRUM'], default: 'ERC20' } }),
    USDT: asset('Tether US', '6', ['ERC20', 'TRC20'], { min_withdraw: '5', min_deposit: '1' }),
    TRX: asset('Tron', '6', ['TRC20'], { can_withdraw: false }),
    SHIB: asset('Shiba Inu', '0', ['ERC20']),
    XBT: asset('An old name', '8', [], { can_deposit: false, can_withdraw: false }),
    USD: asset('US Dollar', '2', ['USD'], {
        min_withdraw: '10',
        max_withdraw: '10000',
        providers: { deposits: ['ADVCASH'], withdraws: ['ADVCASH'] },
    }),
};

export const market = (name, stockPrec, moneyPrec, more) => ({
    name,
    stock: name.split('_')[0],
    money: name.split('_')[1],
    stockPrec,
    moneyPrec,
    feePrec: '4',
    makerFee: '0.1',
    takerFee: '0.1',
    minAmount: '0.0001',
    minTotal: '5.05',
    maxTotal: '1000000000',
    tradesEnabled: true,
    isCollateral: true,
    type: 'spot',
    ...more,
});
export const markets = [
    market('BTC_USDT', '6', '2'),
    market('ETH_BTC', '6', '6', { makerFee: '0.05', takerFee: '0.075', minTotal: '0.00014', isCollateral: false }),
    market('SHIB_USDT', '0', '8', { minAmount: '200000' }),
    market('BTC_USD', '8', '2'),
    market('TRX_USDT', '1', '6', { tradesEnabled: false, isCollateral: false }),
    market('BTC_PERP', '3', '1', { money: 'USDT', minAmount: '0.001', makerFee: '0.01', takerFee: '0.055', isCollateral: true, type: 'futures' }),
    market('ETH_PERP', '2', '2', { money: 'PERP', makerFee: '0.01', takerFee: '0.055', isCollateral: true, type: 'futures' }),
];

/** What loadMarkets asks for. */
export const marketRoutes = [get('assets', assets), get('markets', markets)];
