// Bitfinex: orders and fills as the exchange lists them.

/** [id, group, client order id, market, created, updated, remaining, amount, type, type before, ends, null, flags, status, null, null, price, average, trailing, limit of a stop, …] */
export const order = (id, { cid = null, market = 'tBTCUSD', time = 1699999900000, remaining, amount = 0.5, type = 'EXCHANGE LIMIT', flags = 0, status = 'ACTIVE', price = 35000, average = 0, trailing = 0, limit = 0, meta = {} } = {}) => [
    id, null, cid, market, time - 1, time, remaining === undefined ? amount : remaining, amount, type, null, null, null, flags, status, null, null,
    price, average, trailing, limit, null, null, null, 0, 0, null, null, null, 'API>BFX', null, null, meta,
];

/** [id, market, time, order id, amount, price, order type, order price, 1 for makers, fee, its currency, client order id] */
export const fill = (id, { market = 'tBTCUSD', time = 1699999900000, orderId = 95408916206, amount = 0.1, price = 36500.5, type = 'EXCHANGE LIMIT', maker = 1, fee = -0.0001, currency = 'BTC' } = {}) => [
    id, market, time, orderId, amount, price, type, price, maker, fee, currency, 1699999900000,
];
