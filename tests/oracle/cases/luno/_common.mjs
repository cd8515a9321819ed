// Luno spot: settings, markets and accounts that the cases share. Shapes after luno.com/en/developers/api, values invented.
import { under } from '../_routes.mjs';

export const base = {
    exchange: 'luno',
    reference: '4.5',
    clock: 1700000000000,
    clockStep: 1000,
    credentials: { apiKey: 'TEST-KEY-NOT-REAL', secret: 'test-secret-not-real' },
};

export const { get, post } = under('https://api.luno.com/api/1/');
export const exchange = under('https://api.luno.com/api/exchange/1/');
export const any = { rest: '(\\?|$)' };
export const refuse = (code, text = 'Something is wrong.') => ({ error: text, error_code: code, error_action: { action: '', action_label: '' } });

export const market = (id, baseCode, counter, volumeScale, priceScale, more) => ({
    market_id: id,
    trading_status: 'ACTIVE',
    base_currency: baseCode,
    counter_currency: counter,
    min_volume: '0.0005',
    max_volume: '100.00',
    volume_scale: volumeScale,
    min_price: '100.00',
    max_price: '10000000.00',
    price_scale: priceScale,
    fee_scale: 8,
    ...more,
});
export const markets = [
    market('XBTZAR', 'XBT', 'ZAR', 6, 0),
    market('ETHZAR', 'ETH', 'ZAR', 6, 0),
    market('ETHXBT', 'ETH', 'XBT', 2, 4, { min_volume: '0.01', min_price: '0.0001', max_price: '1.00' }),
    market('USDTZAR', 'USDT', 'ZAR', 2, 4, { min_volume: '1', max_volume: '250000', min_price: '1.00', max_price: '100.00' }),
    market('XBTUSDT', 'XBT', 'USDT', 8, 2),
    market('XBTEUR', 'XBT', 'EUR', 4, 2),
    market('XRPNGN', 'XRP', 'NGN', 0, 0, { min_volume: '1', max_volume: '100000' }),
    market('SOLMYR', 'SOL', 'MYR', 4, 2, { trading_status: 'SUSPENDED' }),
    market('BCHXBT', 'BCH', 'XBT', 2, 6, { trading_status: 'POSTONLY', min_price: null, max_price: '' }),
];

/** What loadMarkets asks for: the networks with a key, then the markets. */
export const networks = {
    networks: [
        { id: 0, name: 'Ethereum', native_currency: 'ETH' },
        { id: 1, name: 'Tron', native_currency: 'TRX' },
    ],
};
export const marketRoutes = [get('send/networks', networks), exchange.get('markets', { markets })];

export const wallet = (id, asset, balance, reserved, unconfirmed, more) => ({ account_id: id, asset, balance, reserved, unconfirmed, name: `${asset} wallet`, ...more });
export const wallets = [
    wallet('1224342323', 'XBT', '1.012023', '0.01', '0.00'),
    wallet('2997473', 'ZAR', '10012.50', '300.25', '50.00'),
    wallet('77001', 'ETH', '12.500000000000000001', '0.00', '0.000000000000000001'),
    wallet('77002', 'XRP', '0.00', '0.00', '0.00'),
];
