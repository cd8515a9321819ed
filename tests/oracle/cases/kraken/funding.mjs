// Kraken spot: deposits, withdrawals, addresses, transfers.
import { call } from '../_routes.mjs';
import { base, marketRoutes, ok, post, refuse } from './_common.mjs';

const deposits = [
    { method: 'Bitcoin', aclass: 'currency', asset: 'XXBT', refid: 'QAAAAA-1', txid: '6544b41b607d8b2512baf801755a3a87b6890eacdb451be8a94059fb11f0a8d9', info: '2Myd4eaAW96ojk38A2uDK4FbioCayvkEgVq', amount: '0.7899925790', fee: '0.0000000000', time: 1699990000, status: 'Success' },
    { method: 'Tether USD (TRC20)', network: 'Tron', asset: 'USDT', refid: 'QAAAAA-2', txid: 'abc', info: 'TJ', amount: '100.5', time: 1699980000, status: 'Pending', 'status-prop': 'on-hold' },
    { method: 'Wire', asset: 'ZEUR', refid: 'QAAAAA-3', txid: null, info: null, amount: '250.00', fee: '5.00', time: 1699970000, status: 'Failure' },
    { method: 'New', asset: 'NEWCOIN', refid: 'QAAAAA-4', txid: '', info: '', amount: '1', fee: null, time: 1699960000, status: 'Weird' },
];
const withdrawals = [
    { method: 'Bitcoin', network: 'Bitcoin', aclass: 'currency', asset: 'XXBT', refid: 'WAAAAA-1', txid: '29323ce235cee8dae22503caba7', info: 'bc1q', amount: '0.72485000', fee: '0.00020000', time: 1699995000, status: 'Success', key: 'cold' },
    { method: 'Ether', network: 'Ethereum', asset: 'XETH', refid: 'WAAAAA-2', txid: null, info: '0x1', amount: '1.5', fee: '0.0025', time: 1699985000, status: 'Initial', 'status-prop': 'cancel-pending' },
];

export default {
    description: 'Kraken spot: deposits, withdrawals, deposit addresses, withdrawing, transfers.',
    ...base,
    routes: [
        ...marketRoutes,
        post('private/DepositStatus', ok(deposits)),
        post('private/WithdrawStatus', ok(withdrawals), { times: 2 }),
        post('private/WithdrawStatus', ok({ withdrawals, next_cursor: 'HgAAAAAA' })),
        post('private/DepositMethods', ok([{ method: 'Pepe (Hex)', limit: false, 'gen-address': true }, { method: 'Pepe (ERC20)', limit: false }])),
        post('private/DepositAddresses', ok([{ address: 'bc1qexample', expiretm: '0', new: true }]), { times: 2 }),
        post('private/DepositAddresses', ok([{ address: 'rLHzPs', expiretm: '0', tag: '123456789' }]), { times: 3 }),
        post('private/DepositAddresses', refuse('EFunding:Unknown asset')),
        post('private/Withdraw', ok({ refid: 'WNEW01-1' }), { times: 1 }),
        post('private/Withdraw', refuse('EFunding:Unknown withdraw key'), { times: 1 }),
        post('private/Withdraw', refuse('EFunding:Invalid amount')),
        post('private/WalletTransfer', ok({ refid: 'TRNEW1-1' })),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('deposits', 'fetchDeposits'),
        call('deposits of a currency', 'fetchDeposits', 'USDT'),
        call('deposits since, one', 'fetchDeposits', null, 1699965000123, 1, { until: 1700000000500 }),
        call('deposits, newest two', 'fetchDeposits', null, null, 2),
        call('withdrawals', 'fetchWithdrawals'),
        call('withdrawals of a currency', 'fetchWithdrawals', 'BTC', 1699970000000),
        call('withdrawals with a cursor', 'fetchWithdrawals', null, null, null, { cursor: true }),
        call('address', 'fetchDepositAddress', 'BTC'),
        call('new address', 'createDepositAddress', 'BTC'),
        call('address with a tag', 'fetchDepositAddress', 'XRP'),
        call('address, method looked up', 'fetchDepositAddress', 'PEPE', { network: 'ETH' }),
        call('address on a network', 'fetchDepositAddress', 'USDT', { network: 'TRC20' }),
        call('address refused', 'fetchDepositAddress', 'ETH'),
        call('withdraw', 'withdraw', 'BTC', 0.5, 'bc1q', null, { key: 'cold' }),
        call('withdraw to an unknown name', 'withdraw', 'BTC', 0.5, 'bc1q', null, { key: 'nobody' }),
        call('withdraw too much', 'withdraw', 'BTC', 500.125, 'bc1q', null, { key: 'cold' }),
        call('withdraw without a name', 'withdraw', 'BTC', 0.5, 'bc1q'),
        call('transfer', 'transfer', 'BTC', 0.123456789012, 'spot', 'swap'),
        call('transfer back', 'transfer', 'BTC', 0.1, 'swap', 'spot'),
        call('currency precision', 'currencyToPrecision', 'BTC', 0.123456789012345),
    ],
};
