// Binance spot: currencies, balances, open orders, precision helpers, names.
import { call, implicit, property } from '../_routes.mjs';
import { base, marketRoutes, sapi, spot } from './_common.mjs';
import { order } from './_orders.mjs';

const open = order(23456789101, 'NEW');
const partly = order(23456789102, 'PARTIALLY_FILLED', { executedQty: '0.02000000', cummulativeQuoteQty: '700.00240000', updateTime: 1699999500999 });
const stop = order(23456789108, 'NEW', { type: 'STOP_LOSS_LIMIT', side: 'SELL', price: '33990.00000000', stopPrice: '34000.00000000', isWorking: false });
const eth = order(7001, 'NEW', { symbol: 'ETHBTC', price: '0.05500000', origQty: '1.00000000', time: 1699998000000, updateTime: 1699998000000 });

export default {
    description: 'Binance spot: currencies, balances, open orders, precision helpers, names of markets.',
    ...base,
    options: { ...base.options, fetchOpenOrders: { warnWithoutSymbol: false } },
    routes: [
        ...marketRoutes,
        spot.get(
            'account',
            {
                makerCommission: 10,
                takerCommission: 10,
                buyerCommission: 0,
                sellerCommission: 0,
                commissionRates: { maker: '0.00100000', taker: '0.00100000', buyer: '0.00000000', seller: '0.00000000' },
                canTrade: true,
                canWithdraw: true,
                canDeposit: true,
                brokered: false,
                requireSelfTradePrevention: false,
                preventSor: false,
                updateTime: 1699999000000,
                accountType: 'SPOT',
                balances: [
                    { asset: 'BTC', free: '0.40000000', locked: '0.10000000' },
                    { asset: 'USDT', free: '1000.00000000', locked: '0.00000000' },
                    { asset: 'BNB', free: '0.00000000', locked: '0.00000000' },
                    { asset: 'DOGE', free: '0.00000001', locked: '1E-8' },
                    { asset: 'PEPE', free: '123456789012.34567890', locked: '0.00' },
                    { asset: 'YOYO', free: '5.00000000', locked: '0.00000000' },
                    { asset: 'LDUSDT', free: '12.34567891', locked: '0.00000000' },
                    { asset: 'NEWCOIN', free: '0.5', locked: '0.25' },
                ],
                permissions: ['SPOT'],
                uid: 354937868,
            },
            { rest: '\\?' },
        ),
        spot.get('openOrders', [], { rest: '\\?.*symbol=ETHBTC' }),
        spot.get('openOrders', [open, partly, stop], { rest: '\\?.*symbol=BTCUSDT' }),
        spot.get('openOrders', [open, eth], { rest: '\\?' }),
        spot.get('rateLimit/order', [{ rateLimitType: 'ORDERS', interval: 'SECOND', intervalNum: 10, limit: 50, count: 0 }], { rest: '\\?' }),
        sapi.get('account/apiTradingStatus', { data: { isLocked: false, plannedRecoverTime: 0, updateTime: 1547630471725 } }, { rest: '\\?' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        property('currencies'),
        property('symbols'),
        property('ids'),
        call('currencies asked for', 'fetchCurrencies'),
        call('balance', 'fetchBalance'),
        call('open orders', 'fetchOpenOrders'),
        call('open orders of a symbol', 'fetchOpenOrders', 'BTC/USDT'),
        call('open orders, none', 'fetchOpenOrders', 'ETH/BTC'),
        call('open orders, limit', 'fetchOpenOrders', 'BTC/USDT', null, 1),
        call('open orders, since', 'fetchOpenOrders', 'BTC/USDT', 1699999000000),
        call('amount is cut', 'amountToPrecision', 'BTC/USDT', 0.123459),
        call('amount, whole numbers', 'amountToPrecision', 'DOGE/USDT', 1000.99),
        call('amount below the step', 'amountToPrecision', 'BTC/USDT', 0.000001),
        call('amount of a step', 'amountToPrecision', 'BTC/USDT', 0.00001),
        call('price is rounded up', 'priceToPrecision', 'BTC/USDT', 35000.125),
        call('price is rounded down', 'priceToPrecision', 'BTC/USDT', 35000.1249),
        call('tiny price', 'priceToPrecision', 'PEPE/USDT', 0.000001156),
        call('price as text', 'priceToPrecision', 'ETH/BTC', '0.056225'),
        call('price of 0.1', 'priceToPrecision', 'BNB/USDT', 245.25),
        call('cost', 'costToPrecision', 'BTC/USDT', 250.129),
        call('cost in BTC', 'costToPrecision', 'ETH/BTC', 0.0012345678),
        implicit('implicit order limits', 'privateGetRateLimitOrder'),
        implicit('implicit trading status', 'sapiGetAccountApiTradingStatus'),
    ],
};
