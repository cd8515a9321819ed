// Binance spot: orders as the exchange reports them.

/** An order as GET order, GET openOrders and DELETE order show it. */
export const order = (orderId, status, more) => ({
    symbol: 'BTCUSDT',
    orderId,
    orderListId: -1,
    clientOrderId: `mine-${orderId % 1000}`,
    price: '35000.12000000',
    origQty: '0.12345000',
    executedQty: '0.00000000',
    cummulativeQuoteQty: '0.00000000',
    status,
    timeInForce: 'GTC',
    type: 'LIMIT',
    side: 'BUY',
    stopPrice: '0.00000000',
    icebergQty: '0.00000000',
    time: 1699999000123,
    updateTime: 1699999000123,
    isWorking: true,
    workingTime: 1699999000123,
    origQuoteOrderQty: '0.00000000',
    selfTradePreventionMode: 'EXPIRE_MAKER',
    ...more,
});

/** What POST order answers with newOrderRespType FULL. */
export const placed = (orderId, more) => ({
    symbol: 'BTCUSDT',
    orderId,
    orderListId: -1,
    clientOrderId: `mine-${orderId % 1000}`,
    transactTime: 1700000000123,
    price: '35000.12000000',
    origQty: '0.12345000',
    executedQty: '0.00000000',
    origQuoteOrderQty: '0.00000000',
    cummulativeQuoteQty: '0.00000000',
    status: 'NEW',
    timeInForce: 'GTC',
    type: 'LIMIT',
    side: 'BUY',
    workingTime: 1700000000123,
    fills: [],
    selfTradePreventionMode: 'EXPIRE_MAKER',
    ...more,
});

export const fill = (price, qty, commission, commissionAsset, tradeId) => ({ price, qty, commission, commissionAsset, tradeId });
