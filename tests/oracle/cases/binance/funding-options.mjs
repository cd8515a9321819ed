// Binance: money operations under options: another account by default, another list of bank money.
import { call } from '../_routes.mjs';
import { base, dapi, fapi, marketRoutes, sapi } from './_common.mjs';

const at = (path, body) => sapi.get(path, body, { rest: '\\?' });
const income = { symbol: 'BTCUSD_PERP', incomeType: 'COMMISSION', income: '-0.00000001', asset: 'BTC', info: '', time: 1699990000000, tranId: 1, tradeId: '7' };

export default {
    description: 'Binance: money operations under options: another account by default, another list of bank money.',
    ...base,
    options: { ...base.options, defaultType: 'future', defaultSubType: 'inverse', legalMoney: { EUR: true } },
    routes: [
        ...marketRoutes,
        at('asset/transfer', { total: 1, rows: [{ timestamp: 1699990000000, asset: 'USDT', amount: '25.5', type: 'UMFUTURE_MAIN', status: 'CONFIRMED', tranId: 1 }] }),
        at('fiat/orders', { code: '000000', message: 'success', data: [], total: 0, success: true }),
        sapi.post('capital/withdraw/apply', { id: 'w-1' }),
        sapi.post('asset/transfer', { tranId: 13526853623 }),
        dapi.get('income', [income], { rest: '\\?' }),
        fapi.get('income', [{ ...income, asset: 'USDT' }], { rest: '\\?' }),
        dapi.get('account', { feeTier: 0, canTrade: true }, { rest: '\\?' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('transfers', 'fetchTransfers'),
        call('transfers of futures', 'fetchTransfers', 'USDT', null, 3, { toAccount: 'margin' }),
        call('deposits of bank money', 'fetchDeposits', 'EUR', 1699900000000),
        call('ledger', 'fetchLedger', 'BTC', 1699900000000, 5),
        call('ledger of the other kind', 'fetchLedger', null, null, null, { subType: 'linear' }),
        call('withdraw dust', 'withdraw', 'BTC', 1e-8, '1HPn8Rx'),
        call('withdraw without known steps', 'withdraw', 'EUR', 100.123456789, 'DE89370400440532013000'),
        call('withdraw much', 'withdraw', 'PEPE', 123456789012.349, '0xpepe', null, { network: 'ERC20' }),
        call('transfer without known steps', 'transfer', 'EUR', 0.123456789, 'spot', 'funding'),
        call('trading fees', 'fetchTradingFees'),
    ],
};
