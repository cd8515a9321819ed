// Binance: markets of all default types, spot, linear and inverse: perpetual, dated, inverse.
import { call, property } from '../_routes.mjs';
import { base, coinRoute, dapi, exchangeInfo, fapi, sapi, spot, symbols } from './_common.mjs';
import { inverse, inverseInfo, linear, linearInfo } from './_contracts.mjs';

export default {
    description: 'Binance with the default market types: spot, linear and inverse asked for at once, with margin lists; contracts perpetual and dated.',
    ...base,
    options: { broker: { spot: 'x-TEST', swap: 'x-TEST' } },
    routes: [
        coinRoute,
        spot.get('exchangeInfo', exchangeInfo(symbols)),
        fapi.get('exchangeInfo', linearInfo(linear)),
        dapi.get('exchangeInfo', inverseInfo(inverse)),
        sapi.get(
            'margin/allPairs',
            [
                { id: 351637151, base: 'BTC', quote: 'USDT', symbol: 'BTCUSDT', isMarginTrade: true, isBuyAllowed: true, isSellAllowed: true },
                { id: 351637152, base: 'ETH', quote: 'USDT', symbol: 'ETHUSDT', isMarginTrade: true, isBuyAllowed: true, isSellAllowed: true },
            ],
            { rest: '' },
        ),
        sapi.get(
            'margin/isolated/allPairs',
            [{ base: 'BTC', quote: 'USDT', symbol: 'BTCUSDT', isMarginTrade: true, isBuyAllowed: true, isSellAllowed: true }],
            { rest: '' },
        ),
        spot.post('order', {
            symbol: 'BTCUSDT',
            orderId: 23456789030,
            orderListId: -1,
            clientOrderId: 'x-TESTd69463bd7f3244838f4251',
            transactTime: 1700000000123,
        }),
        spot.get(
            'ticker/24hr',
            {
                symbol: 'BTCUSDT',
                lastPrice: '36501.20000000',
                bidPrice: '36501.10000000',
                bidQty: '1.25000000',
                askPrice: '36501.20000000',
                askQty: '3.00000000',
                openPrice: '36155.70000000',
                highPrice: '36950.40000000',
                lowPrice: '35720.50000000',
                volume: '33109.82041000',
                quoteVolume: '1201502476.92594380',
                closeTime: 1700000000000,
            },
            { rest: '\\?' },
        ),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        property('currencies'),
        property('symbols'),
        property('ids'),
        call('list of markets', 'fetchMarkets'),
        call("ticker of a spot symbol that is a contract's id too", 'fetchTicker', 'BTC/USDT'),
        call('limit order, generated client order id', 'createOrder', 'BTC/USDT', 'limit', 'buy', 0.1, 35000),
        call('amount of a perpetual', 'amountToPrecision', 'BTC/USDT:USDT', 0.12345),
        call('price of a perpetual', 'priceToPrecision', 'BTC/USDT:USDT', 35000.16),
        call('amount of an inverse perpetual', 'amountToPrecision', 'BTC/USD:BTC', 12.7),
        call('price of a dated future', 'priceToPrecision', 'BTC/USDT:USDT-240329', 35000.16),
    ],
};
