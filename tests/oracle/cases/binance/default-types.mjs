// Binance: what symbols and ids mean when the option defaultType says future.
import { call } from '../_routes.mjs';
import { dapi, fapi, spot } from './_common.mjs';
import { linearOrder, placed } from './_contract-orders.mjs';
import { allMarketRoutes, contracts } from './_contracts.mjs';

const ticker = (symbol) => ({ symbol, lastPrice: '36501.20', openPrice: '36155.70', volume: '331098.204', quoteVolume: '12015024769.25', weightedAvgPrice: '36288.15', closeTime: 1699999990123 });

export const typed = (description, options) => ({
    description,
    ...contracts,
    options: { ...contracts.options, ...options, fetchOpenOrders: { warnWithoutSymbol: false } },
    routes: [
        ...allMarketRoutes,
        fapi.get('ticker/24hr', ticker('BTCUSDT'), { rest: '\\?symbol=BTCUSDT$' }),
        dapi.get('ticker/24hr', [{ ...ticker('BTCUSD_PERP'), baseVolume: '1020.5' }], { rest: '\\?symbol=BTCUSD_PERP$' }),
        spot.get('ticker/24hr', { ...ticker('BTCUSDT'), bidPrice: '36501.1', bidQty: '1' }, { rest: '\\?symbol=BTCUSDT$' }),
        fapi.get('ticker/24hr', [ticker('BTCUSDT')]),
        dapi.get('ticker/24hr', [{ ...ticker('BTCUSD_PERP'), baseVolume: '1020.5' }]),
        spot.get('ticker/24hr', [{ ...ticker('BTCUSDT'), bidPrice: '36501.1', bidQty: '1' }]),
        fapi.get('time', { serverTime: 1700000000456 }),
        dapi.get('time', { serverTime: 1700000000789 }),
        spot.get('time', { serverTime: 1700000000123 }),
        fapi.post('order', placed(linearOrder(8886774000, 'NEW'))),
        fapi.get('openOrders', [linearOrder(8886774000, 'NEW')], { rest: '\\?' }),
        spot.get('openOrders', [], { rest: '\\?' }),
        dapi.get('openOrders', [], { rest: '\\?' }),
        fapi.get('openInterest', { openInterest: '81659.085', symbol: 'BTCUSDT', time: 1699999995123 }, { rest: '\\?' }),
        spot.get('account', { updateTime: 1699999000000, balances: [{ asset: 'BTC', free: '0.4', locked: '0.1' }] }, { rest: '\\?' }),
        dapi.get('account', { assets: [{ asset: 'BTC', availableBalance: '1', initialMargin: '0.5', marginBalance: '1.5', updateTime: 1699999000000 }] }, { rest: '\\?' }),
        { method: 'GET', url: '^https://fapi\\.binance\\.com/fapi/v3/account\\?', body: { assets: [{ asset: 'USDT', availableBalance: '1', initialMargin: '0.5', marginBalance: '1.5', updateTime: 1699999000000 }] } },
        fapi.get('leverageBracket', [], { rest: '\\?' }),
        { method: 'GET', url: '^https://dapi\\.binance\\.com/dapi/v2/leverageBracket\\?', body: [] },
        { method: 'GET', url: '^https://fapi\\.binance\\.com/fapi/v3/positionRisk\\?', body: [] },
        dapi.get('positionRisk', [], { rest: '\\?' }),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        call('time', 'fetchTime'),
        call('ticker', 'fetchTicker', 'BTC/USDT'),
        call('ticker by id', 'fetchTicker', 'BTCUSDT'),
        call('ticker of the contract', 'fetchTicker', 'BTC/USDT:USDT'),
        call('ticker of a market that there is as contract alone', 'fetchTicker', 'BTC/USD'),
        call('tickers', 'fetchTickers'),
        call('limit order', 'createOrder', 'BTC/USDT:USDT', 'limit', 'buy', 0.123, 35000.1, { clientOrderId: 'mine-1' }),
        call('open orders', 'fetchOpenOrders'),
        call('open orders of a contract', 'fetchOpenOrders', 'BTC/USDT:USDT'),
        call('open interest', 'fetchOpenInterest', 'BTC/USDT:USDT'),
        call('balance', 'fetchBalance'),
        call('positions', 'fetchPositions'),
        call('amount', 'amountToPrecision', 'BTC/USDT', 0.12345),
        call('amount of a coin without a contract', 'amountToPrecision', 'DOGE/USDT', 12.5),
    ],
});

export default typed('Binance: the option defaultType is future.', { defaultType: 'future' });
