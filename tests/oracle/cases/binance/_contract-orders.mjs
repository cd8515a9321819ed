// Binance contracts: orders as the exchange reports them.

/** An order of a linear contract, placed, found, listed or cancelled. */
export const linearOrder = (orderId, status, more) => ({
    orderId,
    symbol: 'BTCUSDT',
    status,
    clientOrderId: `mine-${orderId % 1000}`,
    price: '35000.10',
    avgPrice: '0.00000',
    origQty: '0.123',
    executedQty: '0.000',
    cumQuote: '0.00000',
    timeInForce: 'GTC',
    type: 'LIMIT',
    reduceOnly: false,
    closePosition: false,
    side: 'BUY',
    positionSide: 'BOTH',
    stopPrice: '0.00',
    workingType: 'CONTRACT_PRICE',
    priceProtect: false,
    origType: 'LIMIT',
    priceMatch: 'NONE',
    selfTradePreventionMode: 'EXPIRE_MAKER',
    goodTillDate: 0,
    time: 1699999000123,
    updateTime: 1699999000123,
    ...more,
});

/** The same of an inverse contract: amounts in contracts, cost in base currency. */
export const inverseOrder = (orderId, status, more) => {
    const { cumQuote, goodTillDate, ...order } = linearOrder(orderId, status);
    return { ...order, symbol: 'BTCUSD_PERP', pair: 'BTCUSD', origQty: '12', executedQty: '0', cumBase: '0', ...more };
};

/** What POST order answers with: without the time of placing. */
export const placed = ({ time, ...order }, more) => ({ ...order, updateTime: 1700000000456, cumQty: order.executedQty, ...more });

/** An order that waits for a trigger. */
export const algoOrder = (algoId, algoStatus, more) => ({
    algoId,
    clientAlgoId: `mine-${algoId % 1000}`,
    algoType: 'CONDITIONAL',
    orderType: 'STOP_MARKET',
    symbol: 'BTCUSDT',
    side: 'SELL',
    positionSide: 'BOTH',
    timeInForce: 'GTC',
    quantity: '0.123',
    algoStatus,
    triggerPrice: '34000.00',
    price: '0.00',
    icebergQuantity: null,
    selfTradePreventionMode: 'EXPIRE_MAKER',
    workingType: 'CONTRACT_PRICE',
    priceMatch: 'NONE',
    closePosition: false,
    priceProtect: false,
    reduceOnly: false,
    createTime: 1699999000750,
    updateTime: 1699999000750,
    triggerTime: 0,
    goodTillDate: 0,
    ...more,
});
