// Kraken spot: balances, staked and held funds, private endpoints, signatures of odd parameters.
import { call, implicit } from '../_routes.mjs';
import { base, get, marketRoutes, ok, post } from './_common.mjs';

const balances = {
    ZUSD: { balance: '25435.2100', hold_trade: '8249.7600' },
    ZEUR: { balance: '0.0000', hold_trade: '0.0000' },
    XXBT: { balance: '1.2435000000', hold_trade: '0.8423000000' },
    XETH: { balance: '0.0000000001', hold_trade: '0.0000000000' },
    XXDG: { balance: '123456789.12345678', hold_trade: '0.00000000' },
    USDT: { balance: '50.25000000', credit: '10.00000000', credit_used: '2.50000000', hold_trade: '0.25000000' },
    KFEE: { balance: '500.00', hold_trade: '0.00' },
    'SOL.F': { balance: '3.5000000000', hold_trade: '0.0000000000' },
    'ETH2.S': { balance: '2.0000000000', hold_trade: '0.0000000000' },
    'XBT.M': { balance: '0.1000000000', hold_trade: '0.0000000000' },
    NEWCOIN: { balance: '1', hold_trade: '0' },
};

export default {
    description: 'Kraken spot: balances with staked, held and unknown funds; implicit private endpoints.',
    ...base,
    routes: [
        ...marketRoutes,
        post('private/BalanceEx', ok(balances), { times: 1 }),
        post('private/BalanceEx', ok({ XXBT: { balance: '0.5', hold_trade: '0.7' } })),
        post('private/Balance', ok({ ZUSD: '25435.2100', XXBT: '1.2435000000' })),
        post(
            'private/TradeBalance',
            ok({ eb: '70000.1234', tb: '70000.1234', m: '0.0000', n: '0.0000', c: '0.0000', v: '0.0000', e: '70000.1234', mf: '70000.1234' }),
        ),
        post('private/GetWebSocketsToken', ok({ token: 'not-a-real-token', expires: 900 })),
        post('private/ClosedOrders', ok({ closed: {}, count: 0 })),
        post('private/AddOrder', ok({ descr: { order: 'buy 0.10000000 XBTUSD @ limit 35000.0' } })),
        get('public/Assets', ok({}), { rest: '\\?' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('balance', 'fetchBalance'),
        call('balance, more held than there is', 'fetchBalance'),
        implicit('implicit balance', 'privatePostBalance'),
        implicit('implicit trade balance', 'privatePostTradeBalance', { asset: 'ZUSD' }),
        implicit('implicit token', 'privatePostGetWebSocketsToken'),
        implicit('implicit closed orders', 'privatePostClosedOrders', { trades: true, start: 1699990000, closetime: 'both' }),
        implicit('implicit order, validated only', 'privatePostAddOrder', {
            pair: 'XBTUSD',
            type: 'buy',
            ordertype: 'limit',
            volume: '0.1',
            price: '35000.0',
            validate: true,
            oflags: 'post,fciq',
            cl_ord_id: 'a b&c=d/ü€',
        }),
        implicit('implicit assets of a class', 'publicGetAssets', { asset: 'XBT,ETH', aclass: 'currency' }),
        call('unsupported', 'fetchFundingRate', 'BTC/USD'),
    ],
};
