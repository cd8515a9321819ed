// Bitfinex: wallets, fees, ledger, deposits, withdrawals, addresses, transfers.
import { call, implicit } from '../_routes.mjs';
import { base, error, marketRoutes, notice, post } from './_common.mjs';

const wallet = (type, currency, balance, interest, available, ...rest) => [type, currency, balance, interest, available, ...rest];
const wallets = [
    wallet('exchange', 'BTC', 1.61169184, 0, 1.5, 'Exchange 0.01 BTC for USD @ 36500', { reason: 'TRADE' }),
    wallet('exchange', 'USD', 19788.6529257, 0, 9788.65, null, null),
    wallet('exchange', 'UST', 0, 0, 0, null, null),
    wallet('margin', 'USD', 100.5, -0.0123, 90.5, null, null),
    wallet('margin', 'USTF0', 500, 0, 450.25, null, null),
    wallet('margin', 'DSH', 2, 0, null, null, null),
    wallet('funding', 'USD', 1000000, 0, 0, null, null),
];
const movement = (id, currency, method, amount, status, { started = 1699990000000 + id * 1000, fee = 0, address = '0x38110e0Fc932CB2BE000000000000000000000000', tx = `0x523ec8945500000000${id}`, note = null } = {}) => [
    id, currency, method, null, null, started, started + 500, null, null, status, null, null, amount, fee, null, null, address, null, null, null, tx, note,
];
const movements = [
    movement(16, 'UST', 'TETHERUSX', -100.5, 'COMPLETED', { fee: -5, note: 'Purchase of 100 pizzas' }),
    movement(15, 'ETH', 'ETHEREUM', 2.25, 'COMPLETED'),
    movement(14, 'LEO', 'LEO', -0.24, 'CANCELED', { fee: -0.00135 }),
    movement(13, 'BTC', 'BITCOIN', -0.1, 'PENDING REVIEW', { fee: -0.0004, tx: null }),
    movement(12, 'UST', 'TETHERUSE', 50, 'SENDING', { address: null }),
    movement(11, 'XYZ', 'NEWCHAIN', 7, 'WONDERING'),
    movement(10, 'USD', 'WIRE', 1000, 'FAILURE', { tx: null, address: null }),
];
const entry = (id, currency, time, amount, balance, description) => [id, currency, null, time, null, amount, balance, null, description];
const ledger = [
    entry(2531822320, 'USD', 1699999900000, -365.0015, 19788.6529257, 'Exchange 0.01 BTC for USD @ 36500.15 on wallet exchange'),
    entry(2531822319, 'USD', 1699999800000, -0.73000015, 20153.6544257, 'Trading fees for 0.01 BTC (BTCUSD) @ 36500.15 on BFX (0.2%) on wallet exchange'),
    entry(2531822318, 'BTC', 1699999700000, 0.5, 1.61169184, 'Deposit (BITCOIN) #13063236 on wallet exchange'),
    entry(2531822317, 'BTC', 1699999600000, -0.1, 1.11169184, 'Bitcoin Withdrawal #13063235 on wallet exchange'),
    entry(2531822316, 'UST', 1699999500000, 10, 10, 'Transfer of 10.0 USDt from wallet Exchange to Margin on wallet margin'),
    entry(2531822315, 'USD', 1699999400000, 0.0123, 100.5, 'Margin Funding Payment on wallet funding'),
    entry(2531822314, 'USD', 1699999300000, 0.01644445, 0, 'Settlement @ 185.79 on wallet margin'),
    entry(2531822313, 'LEO', 1699999200000, 0.002, 0.002, 'Maker rebate on wallet exchange'),
    entry(2531822312, 'USD', 1699999100000, -1, 99, 'Position #5 closed @ 36000 on wallet margin'),
    entry(2531822311, 'USD', 1699999000000, 0, 100, null),
];
const summary = [
    null, null, null, null,
    [
        [0.001, 0.0009, 0.0008, null, null, 0.0002],
        [0.002, 0.0019, 0.0018, null, null, 0.00065],
    ],
    [[{ curr: 'Total (USD)', vol: '0', vol_safe: '0', vol_maker: '0' }], {}, 0],
    [null, {}, 0], null, null,
    { leo_lev: '0', leo_amount_avg: '0' },
];
const address = (method, currency, value, pool = null) => notice('acc_dep', [null, method, currency, null, value, pool], { text: 'success' });
const withdrawal = (id, method, tag, amount, fee, text) => notice('acc_wd-req', [id, null, method, tag, 'exchange', amount, null, null, fee], { text });
const transfer = (from, to, currency, into, amount, more) => notice('acc_tf', [1700000000100, from, to, null, currency, into, null, amount], more);

export default {
    description: 'Bitfinex: wallets, fees, ledger, deposits, withdrawals, addresses, transfers, private endpoints.',
    ...base,
    routes: [
        ...marketRoutes,
        post('r/wallets', wallets),
        post('r/summary', summary),
        post('r/ledgers/BTC/hist', [ledger[2], ledger[3]]),
        post('r/ledgers/hist', ledger),
        post('r/movements/UST/hist', [movements[0], movements[4]]),
        post('r/movements/hist', movements),
        post('w/deposit/address', address('BITCOIN', 'BTC', '1BC9PZqpUmjyEB54uggn8TFKj49zSDYzqG'), { bodyMatch: '"method":"bitcoin"' }),
        post('w/deposit/address', address('RIPPLE', 'XRP', '2130279104', 'rLW9gnQo7BQhU6igk5keqYnH3TVrCxGRzm'), { bodyMatch: '"method":"ripple"' }),
        post('w/deposit/address', notice('acc_dep', null, { status: 'ERROR', text: 'Momentarily closed' }), { bodyMatch: '"method":"trx"' }),
        post('w/deposit/address', address('TETHERUSX', 'UST', 'TDepositAddressExample1111111111111')),
        post('w/withdraw', withdrawal(13063240, 'bitcoin', null, 0.0996, 0.0004, 'Your withdrawal request has been successfully submitted.'), { bodyMatch: '"method":"bitcoin"' }),
        post('w/withdraw', withdrawal(0, 'ethereum', null, 2.25, 0.00135, 'Invalid ethereum address (abcdef)'), { bodyMatch: '"address":"0xabcdef"' }),
        post('w/withdraw', withdrawal(0, 'ethereum', null, 99, 0.00135, 'Cannot withdraw 99.0 ETH: your available balance is only 2.25'), { bodyMatch: '"amount":"99"' }),
        post('w/withdraw', withdrawal(13063242, 'trx', '77', 5, 0, 'success'), { bodyMatch: '"payment_id":"77"' }),
        post('w/withdraw', undefined, { ...error(10001, 'Momentary balance check. Please wait few seconds and try the transfer again.', 200), bodyMatch: '"amount":"1.5"' }),
        post('w/withdraw', undefined, { ...error(10001, 'not enough exchange balance for 1.25 ETH', 200), bodyMatch: '"amount":"1.25"' }),
        post('w/withdraw', withdrawal(13063241, 'tetherusx', null, 12.3456789, -5, 'success')),
        post('w/transfer', transfer('exchange', 'margin', 'UST', 'UST', 1, { text: '1.0 Tether USDt transfered from Exchange to Margin' }), { bodyMatch: '"currency_to":"UST"' }),
        post('w/transfer', transfer('exchange', 'margin', 'UST', 'USTF0', 10.5), { bodyMatch: '"currency_to":"USTF0"' }),
        post('w/transfer', notice('acc_tf', null, { status: 'ERROR', text: 'Cannot transfer 100.0 BTC' }), { bodyMatch: '"amount":"100"' }),
        post('w/transfer', undefined, { ...error(10001, 'Momentary balance check.', 200), bodyMatch: '"amount":"101"' }),
        post('w/transfer', undefined, { ...error(20060, 'temporarily_unavailable', 200), bodyMatch: '"amount":"102"' }),
        post('w/transfer', transfer('margin', 'exchange', 'BTC', 'BTC', 0.1)),
        post('r/info/user', [1, 'me@example.com', 'me']),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('balance', 'fetchBalance'),
        call('balance on margin', 'fetchBalance', { type: 'margin' }),
        call('balance of derivatives', 'fetchBalance', { type: 'derivatives' }),
        call('balance of swaps', 'fetchBalance', { type: 'swap' }),
        call('balance of funding', 'fetchBalance', { type: 'funding' }),
        call('balance of an unknown wallet', 'fetchBalance', { type: 'nope' }),
        call('fees', 'fetchTradingFees'),
        call('one fee', 'fetchTradingFee', 'ETH/BTC'),
        call('ledger', 'fetchLedger'),
        call('ledger of a currency', 'fetchLedger', 'BTC', 1699999600000, 10),
        call('ledger, limit and until', 'fetchLedger', null, null, 3, { until: 1699999999999, category: 201 }),
        call('movements', 'fetchDepositsWithdrawals'),
        call('movements of a currency', 'fetchDepositsWithdrawals', 'USDT', 1699990012000, 5),
        call('movements, limit', 'fetchTransactions', null, null, 2, { end: 1699999999999 }),
        call('address', 'fetchDepositAddress', 'BTC'),
        call('address with a tag', 'fetchDepositAddress', 'XRP', { network: 'RIPPLE' }),
        call('address on a network', 'fetchDepositAddress', 'USDT', { network: 'TRC20', wallet: 'margin' }),
        call('address without a network', 'fetchDepositAddress', 'USDT'),
        call('address refused', 'fetchDepositAddress', 'TRX'),
        call('address of an unknown currency', 'fetchDepositAddress', 'NOPE'),
        call('new address', 'createDepositAddress', 'BTC'),
        call('withdraw', 'withdraw', 'BTC', 0.1, 'bc1qexample0000000000000000000000000000000'),
        call('withdraw on a network', 'withdraw', 'USDT', 12.3456789, 'TDepositAddressExample1111111111111', null, { network: 'TRC20', wallet: 'margin' }),
        call('withdraw with a tag', 'withdraw', 'TRX', 5, 'TDepositAddressExample1111111111111', '77'),
        call('withdraw, wrong address', 'withdraw', 'ETH', 2.25, '0xabcdef'),
        call('withdraw too much', 'withdraw', 'ETH', 99, '0x0000000000000000000000000000000000000001'),
        call('withdraw, refused', 'withdraw', 'ETH', 1.5, '0x0000000000000000000000000000000000000001'),
        call('withdraw, refused for the balance', 'withdraw', 'ETH', 1.25, '0x0000000000000000000000000000000000000001'),
        call('withdraw without a network', 'withdraw', 'USDT', 10, 'TDepositAddressExample1111111111111'),
        call('withdraw to nothing', 'withdraw', 'BTC', 0.1, 'aaaa'),
        call('transfer', 'transfer', 'USDT', 1, 'spot', 'margin'),
        call('transfer to derivatives', 'transfer', 'USDT', 10.5, 'exchange', 'derivatives'),
        call('transfer of digits', 'transfer', 'BTC', 0.123456789123, 'margin', 'spot', { own: 1 }),
        call('transfer that failed', 'transfer', 'BTC', 100, 'margin', 'spot'),
        call('transfer, refused', 'transfer', 'BTC', 101, 'margin', 'spot'),
        call('transfer, unavailable', 'transfer', 'BTC', 102, 'margin', 'spot'),
        call('transfer from an unknown wallet', 'transfer', 'BTC', 1, 'nope', 'spot'),
        call('transfer to an unknown wallet', 'transfer', 'BTC', 1, 'spot', 'nope'),
        implicit('own endpoint', 'privatePostAuthRInfoUser'),
    ],
};
