// Binance: money operations answered with status 200 and something that is no answer.
import { husksCase } from '../_faults.mjs';
import { base, marketRoutes, sapi } from './_common.mjs';

const get = (path) => sapi.get(path, undefined, { rest: '\\?' });

export default husksCase(
    'Binance',
    base,
    marketRoutes,
    ['deposits', 'fetchDeposits', [], get('capital/deposit/hisrec')],
    [
        ['withdrawals of bank money', 'fetchWithdrawals', ['EUR'], get('fiat/orders')],
        ['withdraw', 'withdraw', ['BTC', 0.5, '1HPn8Rx'], sapi.post('capital/withdraw/apply')],
        ['transfer', 'transfer', ['USDT', 25, 'spot', 'future'], sapi.post('asset/transfer')],
        ['transfers', 'fetchTransfers', [], get('asset/transfer')],
        ['address', 'fetchDepositAddress', ['BTC'], get('capital/deposit/address')],
        ['trading fees', 'fetchTradingFees', [], get('asset/tradeFee')],
        ['trading fee', 'fetchTradingFee', ['BTC/USDT'], get('asset/tradeFee')],
    ],
);
