// Bitstamp spot: fees, own trades, ledger, deposits and withdrawals, addresses, editing, transfers.
import { call } from '../_routes.mjs';
import { base, marketRoutes, post, refuse } from './_common.mjs';

const zero = { btc: 0, usd: 0, eur: 0 };
const bought = { id: 300000001, type: '2', datetime: '2023-11-14 22:00:00.123456', order_id: 1700000001, fee: '3.65', ...zero, btc: '0.10000000', usd: '-3650.10', btc_usd: 36501 };
const sold = { id: 300000002, type: '2', datetime: '2023-11-14 21:00:00.000000', order_id: 1700000002, fee: '0.00', ...zero, btc: '-0.00000001', usd: '0.00', btc_usd: 36000.5 };
const deposited = { id: 300000003, type: '0', datetime: '2023-11-13 10:00:00.000000', fee: '0.00', ...zero, btc: '2.50000000' };
const withdrawn = { id: 300000004, type: '1', datetime: '2023-11-12 10:00:00.000000', fee: '5.00', ...zero, usd: '-1000.00' };
const moved = { id: 300000005, type: '14', datetime: '2023-11-11 10:00:00.000000', fee: '0.00', ...zero, eur: '-50.00' };
const all = [bought, sold, deposited, withdrawn, moved];

const request = (id, more) => ({
    id, datetime: '2023-11-14 10:00:00', type: 1, currency: 'BTC', network: 'bitcoin', amount: '0.50000000', status: 2, address: 'bc1qexample', transaction_id: 'ab12', txid: 3000, ...more,
});

export default {
    description: 'Bitstamp spot: fees, own trades, ledger, deposits and withdrawals, addresses, editing, transfers.',
    ...base,
    routes: [
        ...marketRoutes,
        post('fees/trading/', [
            { currency_pair: 'btcusd', market: 'btcusd', fees: { maker: '0.300', taker: '0.400' } },
            { currency_pair: 'ethusd', market: 'ethusd', fees: { maker: '0.000', taker: null } },
        ]),
        post('fees/withdrawal/', [
            { currency: 'btc', network: 'bitcoin', fee: '0.00015000' },
            { currency: 'usdt', network: 'ethereum', fee: '25.000000' },
            { currency: 'usdt', network: 'tron', fee: '2.000000' },
        ]),
        post('user_transactions/btcusd/', [bought, sold]),
        post('user_transactions/', all, { times: 9 }),
        post('user_transactions/', refuse('Missing key, signature and nonce parameters', 'API0001'), { status: 403 }),
        post('withdrawal-requests/', [
            request(21000001),
            request(21000002, { currency: 'XRP', amount: '25', status: 0, address: 'rEb8TK?dt=1234', datetime: '2023-11-13 10:00:00' }),
            request(21000003, { currency: 'EUR', amount: '100.00', status: 4, address: null, transaction_id: null, datetime: '2023-11-12 10:00:00' }),
            request(21000004, { status: 9, datetime: '2023-11-11 10:00:00' }),
        ]),
        post('btc_address/', { address: 'bc1qdeposit' }),
        post('xrp_address/', { address: 'rDeposit', destination_tag: 987654 }),
        post('btc_withdrawal/', { id: 21000010 }, { times: 1 }),
        post('btc_withdrawal/', refuse({ __all__: ['You have only 0.1 BTC available. Check your account balance for details.'] })),
        post('xrp_withdrawal/', { id: 21000011 }),
        post('withdrawal/open/', { id: 21000012 }),
        post('replace_order/', {
            id: 1700000009, order_id: 1700000009, market: 'BTC/USD', datetime: '2023-11-14 22:13:20.123000', type: '0', price: '34900.00', amount: '0.45000000', client_order_id: 'mine-9',
        }, { times: 2 }),
        post('replace_order/', refuse('Order not found', 'API0019')),
        post('cancel_all_orders/btcusd/', { canceled: [{ id: 1700000001, amount: 0.5, price: 35000, type: 0, currency_pair: 'BTC/USD' }], success: true }),
        post('cancel_all_orders/', { canceled: [], success: true }),
        post('transfer-from-main/', { status: 'ok' }),
        post('transfer-to-main/', { status: 'ok' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('trading fee', 'fetchTradingFee', 'BTC/USD'),
        call('trading fee that is not told', 'fetchTradingFee', 'XRP/USD'),
        call('trading fees', 'fetchTradingFees'),
        call('withdrawal fees', 'fetchDepositWithdrawFees'),
        call('withdrawal fees of one', 'fetchDepositWithdrawFees', ['USDT']),
        call('own trades', 'fetchMyTrades'),
        call('own trades of a market', 'fetchMyTrades', 'BTC/USD', null, 1),
        call('own trades since', 'fetchMyTrades', null, 1699999000000),
        call('ledger', 'fetchLedger'),
        call('ledger of a currency', 'fetchLedger', 'BTC'),
        call('deposits and withdrawals', 'fetchDepositsWithdrawals'),
        call('deposits and withdrawals of a currency', 'fetchDepositsWithdrawals', 'BTC', null, 2),
        call('withdrawals', 'fetchWithdrawals'),
        call('withdrawals since', 'fetchWithdrawals', null, 1699800000000, 1),
        call('address', 'fetchDepositAddress', 'BTC'),
        call('address with a tag', 'fetchDepositAddress', 'XRP'),
        call('address of dollars', 'fetchDepositAddress', 'USD'),
        call('withdraw', 'withdraw', 'BTC', 0.5, 'bc1qexample'),
        call('withdraw too much', 'withdraw', 'BTC', 500, 'bc1qexample'),
        call('withdraw with a tag', 'withdraw', 'XRP', 25, 'rEb8TK', '1234'),
        call('withdraw to a bank', 'withdraw', 'EUR', 100.5, 'DE00123', null, { name: 'Somebody' }),
        call('edit', 'editOrder', '1700000001', 'BTC/USD', 'limit', 'buy', 0.45, 34900),
        call('edit by our id', 'editOrder', '1700000001', 'BTC/USD', 'limit', 'buy', 0.45, 34900, { clientOrderId: 'mine-9' }),
        call('edit what is not there', 'editOrder', '1700000077', 'BTC/USD', 'limit', 'buy', 0.45, 34900),
        call('cancel all of a market', 'cancelAllOrders', 'BTC/USD'),
        call('cancel all', 'cancelAllOrders'),
        call('transfer', 'transfer', 'BTC', 0.5, 'main', '123456'),
        call('transfer back', 'transfer', 'BTC', 0.5, '123456', 'main'),
        call('transfer between others', 'transfer', 'BTC', 0.5, '1', '2'),
    ],
};
