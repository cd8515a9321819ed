// HTX: markets of four lists, currencies with their networks, fees, limits, precision helpers.
import { call, property } from '../_routes.mjs';
import { base, currencies, fine, get, marketRoutes, ok, spot } from './_common.mjs';

const limits = (symbol, min, max) => ({
    symbol,
    'buy-limit-must-less-than': 1.1,
    'sell-limit-must-greater-than': 0.9,
    'limit-order-must-greater-than': min,
    'limit-order-must-less-than': max,
    'market-buy-order-must-greater-than': 0.0001,
    'market-buy-order-must-less-than': 100,
});
const rate = (symbol, maker, taker) => ({ symbol, actualMakerRate: maker, actualTakerRate: taker, takerFeeRate: '0.002', makerFeeRate: '0.002' });

export default {
    description: 'HTX: spot, linear and inverse markets as loadMarkets asks for them, currencies, networks, fees of trading and moving, limits of orders, helpers of precision.',
    ...base,
    routes: [
        ...marketRoutes,
        get('v2/reference/transact-fee-rate', fine([rate('btcusdt', '0.0015', '0.0018')], { success: true }), { rest: 'symbols=btcusdt' }),
        get('v2/reference/transact-fee-rate', fine([rate('ethbtc', '0.002', '0.002')], { success: true }), { rest: 'symbols=ethbtc' }),
        spot.get('v1/common/exchange?symbol=btcusdt', ok(limits('btcusdt', 0.0001, 1000))),
        spot.get('v1/common/exchange?symbol=ethbtc', ok(limits('ethbtc', 0.001, '5000000'))),
        spot.get('v1/common/exchange?symbol=shibusdt', ok({ symbol: 'shibusdt' })),
        spot.get('v2/reference/currencies?currency=usdt', fine(currencies.slice(2, 3))),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        { ...call('markets alone', 'fetchMarkets'), omitResult: true },
        call('spot markets', 'fetchMarkets', { types: { spot: true } }),
        call('currencies as listed', 'fetchCurrencies'),
        property('currencies'),
        property('symbols'),
        property('ids'),
        property('codes'),
        call('fee', 'fetchTradingFee', 'BTC/USDT'),
        call('fee by id', 'fetchTradingFee', 'ethbtc'),
        call('limits of some', 'fetchTradingLimits', ['BTC/USDT', 'ETH/BTC', 'SHIB/USDT']),
        call('fees of moving', 'fetchDepositWithdrawFees'),
        call('fees of moving some', 'fetchDepositWithdrawFees', ['USDT', 'HT', 'GAMECOM']),
        call('fee of moving one', 'fetchDepositWithdrawFee', 'USDT'),
        call('amount', 'amountToPrecision', 'BTC/USDT', 0.12345678),
        call('amount below the step', 'amountToPrecision', 'BTC/USDT', 0.0000001),
        call('amount of a contract', 'amountToPrecision', 'BTC/USDT:USDT', 12.7),
        call('price', 'priceToPrecision', 'BTC/USDT', 35000.125),
        call('price of eight digits', 'priceToPrecision', 'SHIB/USDT', 0.000008615),
        call('price of a future', 'priceToPrecision', 'BTC/USD:BTC-231117', 35000.126),
        call('cost', 'costToPrecision', 'BTC/USDT', 250.123456789),
        call('money', 'currencyToPrecision', 'USDT', 12.3456789),
        call('money on a network', 'currencyToPrecision', 'BTC', 0.123456789, 'BEP20'),
        call('markets again', 'loadMarkets', true),
        call('one currency as listed', 'fetchCurrencies', { currency: 'usdt' }),
    ],
};
