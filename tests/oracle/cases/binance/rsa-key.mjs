// Binance: signing with an RSA key in place of a secret.
import { readFileSync } from 'node:fs';
import { call } from '../_routes.mjs';
import { dapi, fapi, spot } from './_common.mjs';
import { inverseOrder, linearOrder, placed } from './_contract-orders.mjs';
import { allMarketRoutes, contracts } from './_contracts.mjs';
import { order, placed as placedOnSpot } from './_orders.mjs';

const keys = JSON.parse(readFileSync(new URL('../../examples/test-keys.json', import.meta.url)));

export const keyed = (description, secret) => ({
    description,
    ...contracts,
    credentials: { ...contracts.credentials, secret: keys[secret] },
    routes: [
        ...allMarketRoutes,
        spot.post('order', placedOnSpot(23456789101)),
        spot.get('order', order(23456789101, 'NEW'), { rest: '\\?' }),
        spot.get('account', { updateTime: 1699999000000, balances: [{ asset: 'BTC', free: '0.4', locked: '0.1' }] }, { rest: '\\?' }),
        fapi.post('batchOrders', [placed(linearOrder(8886774101, 'NEW')), placed(linearOrder(8886774102, 'NEW'))]),
        dapi.delete('batchOrders', [inverseOrder(23330000, 'CANCELED')], { rest: '\\?' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('order', 'createOrder', 'BTC/USDT', 'limit', 'buy', 0.12345, 35000.12, { clientOrderId: 'mine-101' }),
        call('order status', 'fetchOrder', '23456789101', 'BTC/USDT'),
        call('balance', 'fetchBalance'),
        call('several', 'createOrders', [
            { symbol: 'BTC/USDT:USDT', type: 'limit', side: 'buy', amount: 0.1, price: 35000, params: { clientOrderId: 'mine-1' } },
            { symbol: 'BTC/USDT:USDT', type: 'limit', side: 'sell', amount: 0.1, price: 37000, params: { clientOrderId: 'mine-2' } },
        ]),
        call('cancel several', 'cancelOrders', ['23330000'], 'BTC/USD:BTC'),
    ],
});

export default keyed('Binance: requests signed with an RSA key.', 'rsa2048PemPkcs8');
