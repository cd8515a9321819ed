// Coinbase Advanced Trade: deposits, withdrawals, the ledger, addresses, transfers between portfolios, account by account.
import { under, call } from '../_routes.mjs';
import { base, get, marketRoutes, old, post } from './_common.mjs';

const uuid = (number) => `cccccccc-0000-4000-8000-${String(number).padStart(12, '0')}`;
const account = (number, currency, more) => ({
    uuid: uuid(number),
    name: `${currency} Wallet`,
    currency,
    available_balance: { value: '1', currency },
    default: true,
    active: true,
    created_at: '2023-01-01T00:00:00.000Z',
    updated_at: '2023-11-14T00:00:00.000Z',
    deleted_at: null,
    type: 'ACCOUNT_TYPE_CRYPTO',
    ready: true,
    hold: { value: '0', currency },
    ...more,
});
const accounts = [
    account(1, 'BTC', { name: 'BTC Vault' }),
    account(2, 'BTC'),
    account(3, 'ETH'),
    account(4, 'USDC'),
    account(5, 'USD', { name: 'Cash (USD)', type: 'ACCOUNT_TYPE_FIAT' }),
    account(6, 'CGLD'),
];
const money = (amount, currency) => ({ amount, currency });
const pagination = { ending_before: null, starting_after: null, previous_ending_before: null, next_starting_after: null, limit: 25, order: 'desc' };
const list = (data, more) => ({ pagination: { ...pagination, ...more }, data });
const banked = (number, resource, amount, more) => ({
    id: `f34c19f3-b730-5e3d-9f72-${String(number).padStart(12, '0')}`,
    status: 'completed',
    payment_method: { id: 'a022b31d-f9c7-5043-98f2-000000000001', resource: 'payment_method' },
    user_reference: '2VTYTH',
    created_at: `2023-11-1${number}T07:01:18Z`,
    updated_at: `2023-11-1${number}T07:01:26Z`,
    resource,
    resource_path: `/v2/accounts/${uuid(5)}/${resource}s/${number}`,
    committed: true,
    payout_at: '2023-11-17T07:01:17Z',
    instant: false,
    fee: money('0.15', 'USD'),
    amount: money(amount, 'USD'),
    subtotal: money(amount, 'USD'),
    ...more,
});
const moved = (number, type, amount, currency, more) => ({
    id: `34e4816b-4c8c-5323-a01c-${String(number).padStart(12, '0')}`,
    type,
    status: 'completed',
    amount: money(amount, currency),
    native_amount: money('-18.74', 'USD'),
    description: null,
    created_at: `2023-11-14T0${number}:27:31Z`,
    updated_at: `2023-11-14T0${number}:35:31Z`,
    resource: 'transaction',
    resource_path: `/v2/accounts/${uuid(2)}/transactions/34e4816b-4c8c-5323-a01c-${String(number).padStart(12, '0')}`,
    instant_exchange: false,
    details: { title: type },
    ...more,
});
const ofCoins = [
    moved(6, 'send', '-0.36775642', 'BTC', {
        network: {
            status: 'confirmed',
            hash: '2732bbcf35c69217c47b36dce64933d103895277fe25738ffb9284092701e05b',
            network_name: 'bitcoin',
            transaction_fee: money('0.00010000', 'BTC'),
        },
        to: { resource: 'bitcoin_address', address: '1AHnhqbvbYx3rnZx8uC7NbFZaTe4tafFHX', currency: 'BTC' },
        idem: 'da0a2f14-a2af-4c5a-a37e-d4484caf582bsend',
    }),
    moved(5, 'send', '0.57729420', 'BTC', {
        network: { status: 'confirmed', hash: '56222d865dae83774fccb2efbd9829cf08c75c94ce135bfe4276f3fb46d49701', network_name: 'bitcoin' },
        from: { resource: 'bitcoin_network', currency: 'BTC' },
    }),
    moved(4, 'sell', '-9.09922880', 'BTC', { sell: { id: 'e3550b4d-8ae6-5de3-95fe-1fb01ba83051' } }),
    moved(3, 'buy', '2.39605772', 'BTC'),
    moved(2, 'pro_deposit', '-0.00001111', 'BTC', { status: 'pending' }),
    moved(1, 'pro_withdrawal', '0.40555386', 'BTC', { status: 'canceled' }),
    moved(0, 'staking_transfer', '0.00000000', 'BTC', { status: 'waiting_for_clearing', resource_path: 'nowhere' }),
];
const ofUsdc = [moved(7, 'send', '-14.008308', 'USDC', {
    status: 'pending',
    network: { status: 'pending', network_name: 'ethereum', transaction_fee: money('4.008308', 'USDC'), transaction_amount: money('10.000000', 'USDC') },
    to: { resource: 'ethereum_address', address: '0x9aa1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3', currency: 'USDC' },
})];
const address = (label, network, text, more) => ({
    id: `64ceb5f1-5fa2-5310-a4ff-${text.length}`,
    address: text,
    address_info: { address: text },
    name: null,
    created_at: '2023-05-29T21:12:12Z',
    updated_at: '2023-05-29T21:12:12Z',
    network,
    uri_scheme: network,
    resource: 'address',
    address_label: label,
    ...more,
});
const v2 = under('https://api.coinbase.com/v2/');
const at = (number) => `accounts/${uuid(number)}/`;

export default {
    description: 'Coinbase Advanced Trade: what banks and blockchains brought and took, the ledger, addresses by network, withdrawing, moving between portfolios.',
    ...base,
    routes: [
        ...marketRoutes,
        get('accounts', { accounts, has_next: false, cursor: '', size: 6 }, { rest: '\\?limit=250' }),
        old(`${at(5)}deposits`, list([banked(3, 'deposit', '114.02'), banked(2, 'deposit', '20', { status: 'created', committed: false }), banked(1, 'deposit', '7.5', { status: 'canceled', subtotal: undefined })]), { rest: '(\\?|$)' }),
        old(`${at(5)}withdrawals`, list([banked(2, 'withdrawal', '13130.69', { status: undefined }), banked(1, 'withdrawal', '1', { status: null, committed: false })]), { rest: '(\\?|$)' }),
        old(`${at(6)}deposits`, list([]), { rest: '(\\?|$)' }),
        old(`${at(1)}transactions`, list(ofCoins, { next_starting_after: '34e4816b-4c8c-5323-a01c-000000000000' }), { rest: '(\\?|$)' }),
        old(`${at(2)}transactions`, list(ofCoins), { rest: '(\\?|$)' }),
        old(`${at(4)}transactions`, list(ofUsdc), { rest: '(\\?|$)' }),
        old(`${at(4)}addresses`, list([
            address('USDC address (Solana)', 'solana', '5xjPKeAXpnhA2kHyinvdVeui6RXVdEa3B2J3SCAwiKnk'),
            address('USDC address (Ethereum)', 'ethereum', '0x9aa1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3'),
            address('USDC address (Stellar)', 'stellar', 'GCF74576I7AQ56SLMKBQAP255EGUOWCRVII3S44KEXVNJEOIFVBDMXVL', { address_info: { destination_tag: '3722061866' } }),
        ]), { rest: '(\\?|$)' }),
        old(`${at(1)}addresses`, list([address(undefined, 'bitcoin', '1AHnhqbvbYx3rnZx8uC7NbFZaTe4tafFHX', { currency: 'BTC' })]), { rest: '(\\?|$)' }),
        old(`${at(3)}addresses`, list([address('ETH address', 'ethereum', '')]), { rest: '(\\?|$)' }),
        v2.post(`${at(2)}addresses`, { data: { ...address('BTC', 'bitcoin', '3AHnhqbvbYx3rnZx8uC7NbFZaTe4tafFHX'), destination_tag: '287594668' } }),
        v2.post(`${at(5)}addresses`, { data: { ...address('USD', 'bank', 'bank-address'), destination_tag: null } }),
        v2.post(`${at(4)}transactions`, { data: ofUsdc[0] }),
        v2.post(`${at(1)}transactions`, { errors: [{ id: 'validation_error', message: 'Please enter a valid email or Bitcoin address' }] }, { status: 400 }),
        post('portfolios/move_funds', { source_portfolio_uuid: 'a1', target_portfolio_uuid: 'b2' }),
    ],
    calls: [
        { ...call('markets', 'loadMarkets'), omitResult: true },
        call('deposits from banks', 'fetchDeposits', 'USD'),
        call('deposits from banks, since, limit', 'fetchDeposits', 'USD', 1699747200000, 1),
        call('deposits of an account', 'fetchDeposits', null, null, null, { account_id: uuid(5) }),
        call('deposits, account under the other name', 'fetchDeposits', null, null, 2, { accountId: uuid(5) }),
        call('deposits, none, renamed currency', 'fetchDeposits', 'CELO'),
        call('deposits of coins', 'fetchDeposits', 'BTC', null, null, { currencyType: 'crypto' }),
        call('deposits of coins, limit', 'fetchDeposits', 'BTC', null, 3, { currencyType: 'crypto' }),
        call('deposits, neither currency nor account', 'fetchDeposits'),
        call('deposits, no such account', 'fetchDeposits', 'SHIB'),
        call('withdrawals to banks', 'fetchWithdrawals', 'USD'),
        call('withdrawals of coins', 'fetchWithdrawals', 'BTC', null, null, { currencyType: 'crypto' }),
        call('withdrawals of a token', 'fetchWithdrawals', 'USDC', null, null, { currencyType: 'crypto' }),
        call('deposits and withdrawals', 'fetchDepositsWithdrawals', 'BTC'),
        call('deposits and withdrawals, since, limit', 'fetchDepositsWithdrawals', 'BTC', 1699930000000, 2),
        call('ledger', 'fetchLedger', 'BTC'),
        call('ledger of an account', 'fetchLedger', null, null, 3, { account_id: uuid(2), order: 'desc' }),
        call('ledger, since, limit', 'fetchLedger', 'BTC', 1699930000000, 2),
        call('addresses by network', 'fetchDepositAddressesByNetwork', 'USDC'),
        call('addresses by network, coin', 'fetchDepositAddressesByNetwork', 'BTC'),
        call('addresses by network, without an address', 'fetchDepositAddressesByNetwork', 'ETH'),
        call('addresses by network, unknown currency', 'fetchDepositAddressesByNetwork', 'NOPE'),
        call('address', 'fetchDepositAddress', 'USDC', { account_id: uuid(4) }),
        call('addresses of an account', 'fetchDepositAddresses', null, { account_id: uuid(1) }),
        call('addresses without an account', 'fetchDepositAddresses', ['BTC']),
        call('new address', 'createDepositAddress', 'BTC'),
        call('new address of an account', 'createDepositAddress', 'USD', { account_id: uuid(5) }),
        call('new address, no wallet', 'createDepositAddress', 'SHIB'),
        call('withdraw', 'withdraw', 'USDC', 10, '0x9aa1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3'),
        call('withdraw with a tag', 'withdraw', 'USDC', 0.00000001, 'GCF74576I7AQ56SLMKBQAP255EGUOWCRVII3S44KEXVNJEOIFVBDMXVL', '3722061866', { network: 'stellar', idem: 'once' }),
        call('withdraw from an account', 'withdraw', 'USDC', 10.5, '0x9aa1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3', null, { account_id: uuid(4) }),
        call('withdraw, refused', 'withdraw', 'BTC', 1, '1AHnhqbvbYx3rnZx8uC7NbFZaTe4tafFHX', null, { accountId: uuid(1) }),
        call('withdraw, no account', 'withdraw', 'SHIB', 1, '1AHnhqbvbYx3rnZx8uC7NbFZaTe4tafFHX'),
        call('withdraw, no address', 'withdraw', 'USDC', 1, 'with space'),
        call('transfer', 'transfer', 'USDC', 10.123456789, 'a1', 'b2'),
    ],
};
