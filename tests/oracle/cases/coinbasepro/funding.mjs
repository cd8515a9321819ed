// Coinbase Exchange: accounts, deposits, withdrawals, the ledger, addresses, withdrawing, cancelling everything.
import { call } from '../_routes.mjs';
import { base, get, marketRoutes, post, refuse, remove } from './_common.mjs';

const account = (number, currency) => ({
    id: `11111111-2222-4333-8444-5555555555${number}`, currency, balance: '1.0000000000000000', hold: '0.0000000000000000', available: '1',
    profile_id: '99999999-2222-4333-8444-555555555599', trading_enabled: true, pending_deposit: '0', display_name: currency,
});
const accounts = [account('01', 'BTC'), account('02', 'USD'), account('03', 'ETH'), account('05', 'CGLD'), account('06', 'NEWCOIN'), account('08', 'USDC')];
const transfer = (number, type, accountNumber, amount, details, more) => ({
    id: `cccccccc-0000-4000-8000-0000000000${number}`, type, created_at: '2023-11-14 18:03:21.123456+00', completed_at: '2023-11-14 18:15:02.5+00', canceled_at: null,
    processed_at: '2023-11-14 18:14:59.25+00', account_id: `11111111-2222-4333-8444-5555555555${accountNumber}`, user_id: '5f0000000000000000000000',
    user_nonce: null, amount, details, idem: null, profile_id: '99999999-2222-4333-8444-555555555599', ...more,
});
const deposit = transfer('01', 'deposit', '01', '0.25000000', {
    crypto_address: 'bc1qexampledeposit0000000000000000000000000', crypto_transaction_hash: 'aa11bb22', crypto_transaction_id: '60d0', coinbase_account_id: '37b3', destination_tag: '', network: 'bitcoin',
});
const onEthereum = transfer('02', 'deposit', '08', '1500.5', { crypto_transaction_hash: '0x77', network: 'ethereum', destination_tag: null }, { created_at: '2023-11-13T09:00:00Z' });
const ether = transfer('03', 'deposit', '03', '2.000000000000000001', { crypto_transaction_hash: '0x78', network: 'ethereum' }, { created_at: '2023-11-12T09:00:00.5Z' });
const withdrawal = transfer('04', 'withdraw', '01', '0.10050000', {
    sent_to_address: 'bc1qexamplesent000000000000000000000000000', crypto_address: 'bc1qother', fee: '0.00050000', subtotal: '0.10000000', crypto_transaction_hash: 'cc33', network: 'bitcoin', destination_tag: '4711',
}, { created_at: '2023-11-14T12:00:00.000Z' });
const toBank = transfer('05', 'withdraw', '02', '1000.00', { coinbase_payment_method_id: 'e4', coinbase_payment_method_type: 'sepa_bank_account' }, { completed_at: null, processed_at: null, created_at: '2023-11-14T13:00:00Z' });
const failed = transfer('06', 'withdraw', '03', '3', { fee: '0', sent_to_address: '0xabc' }, { completed_at: null, created_at: '2023-11-10T13:00:00Z' });
const cancelled = transfer('07', 'withdraw', '05', '12.5', { sent_to_address: '0xdef', network: 'celo' }, { completed_at: null, canceled_at: '2023-11-11T14:00:00Z', created_at: '2023-11-11T13:00:00Z' });
const internal = transfer('08', 'internal_deposit', '77', '5', {}, { created_at: '2023-11-09T13:00:00Z', crypto_address: 'internal-address' });
const all = [deposit, withdrawal, toBank, onEthereum, ether, cancelled, failed, internal];

const entry = (id, amount, balance, created_at, type, details) => ({ id, amount, balance, created_at, type, details });
const ledger = [
    entry('12087495079', '-0.0100000000000000', '0.0645419900000000', '2023-11-14T17:14:32.593168Z', 'transfer', { from: '2f74edf7', profile_transfer_id: '3ef093ad', to: 'dda99503' }),
    entry('12087495078', '0.0500000000000000', '0.0745419900000000', '2023-11-14T16:14:32.593168Z', 'match', { order_id: 'ad06abf4', product_id: 'BTC-USD', trade_id: '1740617' }),
    entry('12087495077', '-0.0000500000000000', '0.0245419900000000', '2023-11-14T16:14:32.5Z', 'fee', { order_id: 'ad06abf4', product_id: 'BTC-USD', trade_id: '1740617' }),
    entry('12087495076', '0', '0.0245919900000000', '2023-11-13T16:14:32Z', 'rebate', {}),
    entry('12087495075', '100.5', '100.5245919900000000', '2023-11-12T16:14:32Z', 'conversion', { conversion_id: 'c0' }),
    entry('12087495074', '1E-8', null, '2023-11-11T16:14:32Z', 'staking_reward'),
];
const wallet = (id, currency) => ({ id, name: `${currency} Wallet`, balance: '0.00', currency, type: 'wallet', primary: false, active: true, hold_balance: '0.00', available_on_consumer: true });
const addressOf = (address, more) => ({ id: 'ddd0', address, address_info: { address }, name: 'New exchange deposit address', created_at: '2023-11-14T22:13:20Z', network: 'bitcoin', exchange_deposit_address: true, ...more });
const idOf = (number) => accounts.find((a) => a.id.endsWith(number)).id;

export default {
    description: 'Coinbase Exchange: accounts, deposits, withdrawals, the ledger, deposit addresses, withdrawing, cancelling everything.',
    ...base,
    routes: [
        ...marketRoutes,
        get('accounts', accounts),
        get('transfers', all, { times: 1 }),
        get('transfers', [deposit, onEthereum, ether], { rest: '\\?(.*&)?type=deposit' }),
        get('transfers', [withdrawal, toBank, failed, cancelled], { rest: '\\?(.*&)?type=withdraw' }),
        get('transfers', [internal], { rest: '\\?(.*&)?type=internal_deposit' }),
        get('transfers', all, { rest: '(\\?|$)' }),
        get(`accounts/${idOf('01')}/transfers`, [deposit, withdrawal], { rest: '(\\?|$)' }),
        get(`accounts/${idOf('02')}/transfers`, [toBank], { rest: '(\\?|$)' }),
        get(`accounts/${idOf('05')}/transfers`, [cancelled], { rest: '(\\?|$)' }),
        get(`accounts/${idOf('01')}/ledger`, { message: 'Private rate limit exceeded' }, { rest: '\\?before=1$', status: 400 }),
        get(`accounts/${idOf('01')}/ledger`, ledger, { rest: '(\\?|$)' }),
        get(`accounts/${idOf('05')}/ledger`, [], { rest: '(\\?|$)' }),
        get('coinbase-accounts', [wallet('w-old', 'BTC'), wallet('w-btc', 'BTC'), wallet('w-celo', 'CGLD'), wallet('w-usdc', 'USDC'), wallet('w-eth', 'ETH')]),
        post('coinbase-accounts/w-btc/addresses', addressOf('bc1qnew')),
        post('coinbase-accounts/w-celo/addresses', addressOf('0xcelo', { destination_tag: '77', network: 'celo' })),
        post('coinbase-accounts/w-usdc/addresses', { id: 'ddd1', name: 'nothing' }),
        post('coinbase-accounts/w-eth/addresses', { message: 'NotFound' }, { status: 404 }),
        post('withdrawals/payment-method', { id: '593533d2-ff31-46e0-b22e-ca754147a96a', amount: '10.00', currency: 'USD', payout_at: '2023-11-16T22:13:20Z' }),
        post('withdrawals/coinbase-account', { id: '593533d2-ff31-46e0-b22e-ca754147a96b', amount: '0.5', currency: 'CGLD' }),
        post('withdrawals/crypto', { message: 'Insufficient funds' }, { status: 400, bodyMatch: '"amount":5000' }),
        post('withdrawals/crypto', refuse(403, 'This action requires the transfer scope').body, { status: 403, bodyMatch: '"amount":6000' }),
        post('withdrawals/crypto', { message: 'two factor code required' }, { status: 400, bodyMatch: '"amount":7000' }),
        post('withdrawals/crypto', { id: '593533d2-ff31-46e0-b22e-ca754147a96c', amount: '0.5', currency: 'BTC', fee: '0.0001', subtotal: '0.4999' }),
        remove('orders', ['d0c5340b-6d6c-49d9-b567-48c4bfca13d2', 'd0c5340b-6d6c-49d9-b567-48c4bfca13d3'], { times: 3 }),
        remove('orders', { message: 'Cancel only mode' }, { status: 400 }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('accounts', 'fetchAccounts'),
        call('deposits and withdrawals', 'fetchDepositsWithdrawals'),
        call('deposits and withdrawals, older name', 'fetchTransactions'),
        call('of a currency', 'fetchDepositsWithdrawals', 'BTC'),
        call('of a currency since', 'fetchDepositsWithdrawals', 'BTC', 1699970000000, 1),
        call('of a renamed currency', 'fetchDepositsWithdrawals', 'CELO', null, 20),
        call('of a currency without account', 'fetchDepositsWithdrawals', 'SHIB'),
        call('of an unknown currency', 'fetchDepositsWithdrawals', 'NOPE'),
        call('of an account', 'fetchDepositsWithdrawals', null, null, null, { id: idOf('01') }),
        call('of an account and currency', 'fetchDepositsWithdrawals', 'USD', null, 3, { id: idOf('02'), before: '2023-11-14' }),
        call('of a kind', 'fetchDepositsWithdrawals', null, null, null, { type: 'internal_deposit' }),
        call('deposits', 'fetchDeposits'),
        call('the last deposit', 'fetchDeposits', null, null, 1),
        call('deposits since', 'fetchDeposits', null, 1699800000000, 2, { after: 'cursor' }),
        call('deposits of a currency', 'fetchDeposits', 'BTC', null, 5),
        call('deposits of another kind', 'fetchDeposits', null, null, null, { type: 'internal_deposit' }),
        call('withdrawals', 'fetchWithdrawals'),
        call('withdrawals since', 'fetchWithdrawals', null, 1699700000000),
        call('withdrawals of a currency', 'fetchWithdrawals', 'BTC'),
        call('ledger', 'fetchLedger', 'BTC'),
        call('ledger since', 'fetchLedger', 'BTC', 1699890000000, 3, { until: 1700000000000 }),
        call('ledger until its own name', 'fetchLedger', 'BTC', null, 2, { end_date: '2023-11-14T22:13:20.000Z', profile_id: 'p' }),
        call('ledger, too often', 'fetchLedger', 'BTC', null, null, { before: 1 }),
        call('ledger of a renamed currency, empty', 'fetchLedger', 'CELO'),
        call('ledger of no currency', 'fetchLedger'),
        call('ledger without account', 'fetchLedger', 'SHIB'),
        call('new address', 'createDepositAddress', 'BTC'),
        call('new address with a tag', 'createDepositAddress', 'CELO', { profile_id: 'p', network: 'celo' }),
        call('new address, none said', 'createDepositAddress', 'USDC'),
        call('new address, refused', 'createDepositAddress', 'ETH'),
        call('new address without a wallet', 'createDepositAddress', 'USD'),
        call('withdraw', 'withdraw', 'BTC', 0.5, 'bc1qexamplesent000000000000000000000000000'),
        call('withdraw with a tag', 'withdraw', 'CELO', 0.00000001, 'rExample', '4711', { no_destination_tag: false, network: 'celo' }),
        call('withdraw with the tag among the parameters', 'withdraw', 'BTC', 0.25, 'bc1qx', null, { tag: '99', two_factor_code: '123456' }),
        call('withdraw to a bank', 'withdraw', 'USD', 10, 'bank-account', null, { payment_method_id: 'bc677162' }),
        call('withdraw to Coinbase', 'withdraw', 'CELO', 0.5, 'coinbase-account', '12', { coinbase_account_id: 'c13cd0fc' }),
        call('withdraw more than there is', 'withdraw', 'BTC', 5000, 'bc1qx'),
        call('withdraw without the right', 'withdraw', 'BTC', 6000, 'bc1qx'),
        call('withdraw without a code', 'withdraw', 'BTC', 7000, 'bc1qx'),
        call('withdraw to nowhere', 'withdraw', 'BTC', 0.5, ''),
        call('withdraw to an address with a space', 'withdraw', 'BTC', 0.5, 'bc1q x'),
        call('withdraw to one letter', 'withdraw', 'BTC', 0.5, 'aaaaaaaa'),
        call('withdraw an unknown currency', 'withdraw', 'NOPE', 0.5, 'bc1qx'),
        call('cancel all', 'cancelAllOrders'),
        call('cancel all of a market', 'cancelAllOrders', 'BTC/USD'),
        call('cancel all of a market and profile', 'cancelAllOrders', 'CELO/USD', { profile_id: 'p' }),
        call('cancel all, refused', 'cancelAllOrders'),
    ],
};
