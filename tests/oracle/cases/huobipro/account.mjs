// HTX: accounts, balances of spot and margin, ledger.
import { call, implicit } from '../_routes.mjs';
import { accountRoute, accounts, base, fine, get, marketRoutes, ok, post } from './_common.mjs';

const held = (currency, type, balance) => ({ currency, type, balance, 'seq-num': '0' });
const pair = (symbol, list) => ({ id: 18264, type: 'margin', state: 'working', symbol, 'fl-price': '0', 'fl-type': 'safe', 'risk-rate': '475.95', list });
const entry = (id, more) => ({ accountId: 1001, currency: 'usdt', transactAmt: 10, transactType: 'transfer', transferType: 'margin-transfer-out', transactId: id, transactTime: 1699999900000 + id, transferer: 28483123, transferee: 13496526, ...more });

export default {
    description: 'HTX: accounts, what they hold on spot and on margin, and their book-keeping.',
    ...base,
    routes: [
        ...marketRoutes,
        accountRoute,
        get('v1/account/accounts/1001/balance', ok({
            id: 1001,
            type: 'spot',
            state: 'working',
            list: [
                held('btc', 'trade', '0.123456789012345678'),
                held('btc', 'frozen', '0.1'),
                held('usdt', 'trade', '1500.25'),
                held('usdt', 'frozen', '0'),
                held('shib', 'trade', '123456789.01'),
                held('gtc', 'frozen', '0.000000000000000001'),
                held('old', 'trade', '1'),
                held('old', 'bank', '5'),
                held('eth', 'lock', '3'),
            ],
        })),
        get('v1/account/accounts/1004/balance', ok({ id: 1004, type: 'super-margin', state: 'working', list: [] })),
        get('v1/cross-margin/accounts/balance', fine({ id: 51015302, type: 'cross-margin', state: 'working', 'risk-rate': '2', 'acct-balance-sum': '100', 'debt-balance-sum': '0', list: [held('usdt', 'trade', '100'), held('usdt', 'frozen', '1'), held('usdt', 'loan-available', '200'), held('btc', 'loan', '-2.433'), held('btc', 'interest', '-0.000533')] })),
        get('v1/margin/accounts/balance', ok([
            pair('btcusdt', [held('btc', 'trade', '1.5'), held('btc', 'frozen', '0.25'), held('btc', 'loan', '-2.433'), held('usdt', 'trade', '100')]),
            pair('ethusdt', [held('eth', 'trade', '3'), held('eth', 'frozen', '0'), held('usdt', 'trade', '50.5'), held('usdt', 'frozen', '7')]),
        ])),
        get('v2/account/ledger', fine([
            entry(5, { transactAmt: -3.5, transferType: 'withdraw' }),
            entry(4, { transferType: 'transact-fee', transactAmt: '0.000000000000000001', currency: 'btc' }),
            entry(3, { transferType: 'rebate', currency: 'gtc' }),
            entry(2, { transferType: 'new-kind' }),
            entry(1, { transferType: 'etf' }),
        ], { message: 'success', nextId: 1624316679, ok: true })),
        get('v1/account/history', ok([])),
        get('v2/user/uid', fine(63628520)),
        post('v1/account/transfer', ok({ 'transact-id': 220521190, 'transact-time': 1590662591832 })),
    ],
    calls: [
        call('accounts', 'fetchAccounts'),
        call('balance', 'fetchBalance'),
        call('balance of an account', 'fetchBalance', { 'account-id': '1004' }),
        call('balance of an account by another name', 'fetchBalance', { accountId: '1004' }),
        call('balance of cross margin', 'fetchBalance', { marginMode: 'cross' }),
        call('balance of margin', 'fetchBalance', { type: 'margin' }),
        call('balance of isolated margin', 'fetchBalance', { marginMode: 'isolated' }),
        call('balance of the unified account', 'fetchBalance', { unified: true }),
        call('ledger', 'fetchLedger'),
        call('ledger of a currency', 'fetchLedger', 'USDT', 1699999900002, 2, { until: 1700000000000 }),
        call('ledger of an account', 'fetchLedger', null, null, null, { 'account-id': '1004', transactTypes: 'transfer' }),
        implicit('implicit history', 'spotPrivateGetV1AccountHistory', { 'account-id': '1001', currency: 'usdt', 'transact-types': 'trade,etf' }),
        implicit('implicit user', 'v2PrivateGetUserUid'),
        implicit('implicit transfer', 'spotPrivatePostV1AccountTransfer', { 'from-user': 5, 'from-account-type': 'spot', amount: '1.5', currency: 'usdt' }),
    ],
};
