// Binance spot: an order is changed by cancelling it and placing another, in one request.
import { call } from '../_routes.mjs';
import { base, marketRoutes, spot } from './_common.mjs';
import { fill, placed } from './_orders.mjs';

const replaced = (pattern, cancelledId, newOrderResponse, more) =>
    spot.post(
        'order/cancelReplace',
        {
            cancelResult: 'SUCCESS',
            newOrderResult: 'SUCCESS',
            cancelResponse: {
                symbol: 'BTCUSDT',
                origClientOrderId: 'mine-1',
                orderId: cancelledId,
                orderListId: -1,
                clientOrderId: 'pXLV6Hz6mprAcVYpVMTGgx',
                transactTime: 1684804350068,
                price: '35000.00000000',
                origQty: '0.10000000',
                executedQty: '0.00000000',
                cummulativeQuoteQty: '0.00000000',
                status: 'CANCELED',
                timeInForce: 'GTC',
                type: 'LIMIT',
                side: 'BUY',
                selfTradePreventionMode: 'NONE',
            },
            newOrderResponse,
        },
        { bodyMatch: pattern, ...more },
    );
const refused = (pattern, status, code, msg, data) => spot.post('order/cancelReplace', undefined, { bodyMatch: pattern, status, body: { code, msg, ...(data ? { data } : {}) } });
const edit = (name, id, type, side, amount, price, params, symbol = 'BTC/USDT') =>
    call(name, 'editOrder', id, symbol, type, side, amount, price, { clientOrderId: 'mine-2', ...params });
const stop = { type: 'STOP_LOSS_LIMIT', side: 'SELL', price: '33990.00000000', stopPrice: '34000.00000000' };

export default {
    description: 'Binance spot: changing orders of every kind, and what becomes of it when half of it is refused.',
    ...base,
    options: { ...base.options, broker: { spot: 'x-TEST', swap: 'x-TEST', future: 'x-TEST', inverse: 'x-TEST', delivery: 'x-TEST' } },
    routes: [
        ...marketRoutes,
        refused('cancelOrderId=1(&|$)', 400, -2022, 'Order cancel-replace failed.', {
            cancelResult: 'FAILURE',
            newOrderResult: 'NOT_ATTEMPTED',
            cancelResponse: { code: -2011, msg: 'Unknown order sent.' },
            newOrderResponse: null,
        }),
        refused('cancelOrderId=2(&|$)', 409, -2021, 'Order cancel-replace partially failed.', {
            cancelResult: 'SUCCESS',
            newOrderResult: 'FAILURE',
            cancelResponse: { symbol: 'BTCUSDT', orderId: 2, status: 'CANCELED' },
            newOrderResponse: { code: -2010, msg: 'Account has insufficient balance for requested action.' },
        }),
        refused('cancelOrderId=3(&|$)', 400, -1013, 'Filter failure: NOTIONAL'),
        refused('cancelOrderId=4(&|$)', 504, -1007, 'Timeout waiting for response from backend server. Send status unknown; execution status unknown.'),
        replaced('quoteOrderQty=', 23456789001, placed(23456789004, {
            type: 'MARKET', price: '0.00000000', origQty: '0.00684000', executedQty: '0.00684000', origQuoteOrderQty: '250.00000000', cummulativeQuoteQty: '249.66820800', status: 'FILLED',
            fills: [fill('36501.20000000', '0.00684000', '0.00077120', 'BNB', 3301200004)],
        })),
        replaced('type=LIMIT_MAKER', 23456789001, placed(23456789005, { type: 'LIMIT_MAKER' })),
        replaced('type=STOP_LOSS_LIMIT', 23456789001, placed(23456789006, stop)),
        replaced('type=STOP_LOSS(&|$)', 23456789001, placed(23456789007, { ...stop, type: 'STOP_LOSS', price: '0.00000000' })),
        replaced('type=MARKET', 23456789001, placed(23456789008, { type: 'MARKET', side: 'SELL', price: '0.00000000', origQty: '0.50000000', executedQty: '0.50000000', cummulativeQuoteQty: '18250.50000000', status: 'FILLED' })),
        replaced('.', 23456789001, placed(23456789002, { price: '35100.50000000', origQty: '0.20000000', fills: undefined })),
    ],
    calls: [
        call('markets', 'loadMarkets'),
        edit('limit', '23456789001', 'limit', 'buy', 0.2, 35100.5),
        edit('limit, amount and price are brought to their steps', '23456789001', 'limit', 'buy', 0.2000099, 35100.504),
        call('limit, generated client order id', 'editOrder', '23456789001', 'BTC/USDT', 'limit', 'buy', 0.2, 35100.5),
        edit('limit, new client order id', '23456789001', 'limit', 'buy', 0.2, 35100.5, { newClientOrderId: 'mine-3' }),
        edit('post only', '23456789001', 'limit', 'buy', 0.2, 35100.5, { postOnly: true }),
        edit('post only as time in force', '23456789001', 'limit', 'buy', 0.2, 35100.5, { timeInForce: 'PO' }),
        edit('immediate or cancel', '23456789001', 'limit', 'buy', 0.2, 35100.5, { timeInForce: 'IOC' }),
        edit('stop price', '23456789001', 'limit', 'sell', 0.2, 33990, { stopPrice: 34000 }),
        edit('stop price, market', '23456789001', 'market', 'sell', 0.2, null, { stopPrice: 34000 }),
        edit('trigger price', '23456789001', 'limit', 'sell', 0.2, 33990, { triggerPrice: 34000 }),
        edit('own type', '23456789001', 'STOP_LOSS_LIMIT', 'sell', 0.2, 33990, { stopPrice: 34000 }),
        edit('market sell', '23456789001', 'market', 'sell', 0.5),
        edit('market buy by cost', '23456789001', 'market', 'buy', 1, null, { cost: 250 }),
        edit('market buy by quote quantity', '23456789001', 'market', 'buy', 1, null, { quoteOrderQty: 250.123456 }),
        edit('market buy with a price', '23456789001', 'market', 'buy', 0.01, 36000),
        edit('cancel by client order id', '23456789001', 'limit', 'buy', 0.2, 35100.5, { cancelOrigClientOrderId: 'mine-1' }),
        edit('answer of type FULL, go on after a failure', '23456789001', 'limit', 'buy', 0.2, 35100.5, { newOrderRespType: 'ACK', cancelReplaceMode: 'ALLOW_FAILURE' }),
        edit('limit without a price', '23456789001', 'limit', 'buy', 0.2),
        edit('stop without a trigger price', '23456789001', 'STOP_LOSS_LIMIT', 'sell', 0.2, 33990),
        edit('an unknown type', '23456789001', 'ICEBERG', 'sell', 0.2, 33990),
        edit('amount below the step', '23456789001', 'limit', 'buy', 0.000001, 35100.5),
        edit('unknown order', '1', 'limit', 'buy', 0.2, 35100.5),
        edit('cancelled, but not placed', '2', 'limit', 'buy', 0.2, 35100.5),
        edit('refused by a filter', '3', 'limit', 'buy', 0.2, 35100.5),
        edit('nobody knows', '4', 'limit', 'buy', 0.2, 35100.5),
    ],
};
