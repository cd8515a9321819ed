// Coinbase Exchange: money operations answered with status 200 and something that is no answer.
import { husksCase } from '../_faults.mjs';
import { base, get, marketRoutes, post, remove } from './_common.mjs';

const accounts = get('accounts', [{ id: 'a-btc', currency: 'BTC', balance: '1', hold: '0', available: '1' }]);
const wallets = get('coinbase-accounts', [{ id: 'w-btc', currency: 'BTC', balance: '0' }]);

export default husksCase(
    'Coinbase Exchange',
    base,
    [...marketRoutes, accounts, wallets],
    ['deposits', 'fetchDeposits', [], get('transfers', undefined, { rest: '\\?' })],
    [
        ['ledger', 'fetchLedger', ['BTC'], get('accounts/a-btc/ledger')],
        ['new address', 'createDepositAddress', ['BTC'], post('coinbase-accounts/w-btc/addresses')],
        ['withdraw', 'withdraw', ['BTC', 0.5, 'bc1qx'], post('withdrawals/crypto')],
        ['cancel all', 'cancelAllOrders', [], remove('orders')],
        ['fees', 'fetchTradingFees', [], get('fees')],
    ],
);
