// HTX: orders and trades as the exchange tells them.
export const order = (id, more) => ({
    id,
    symbol: 'btcusdt',
    'account-id': 1001,
    'client-order-id': '',
    amount: '0.123456000000000000',
    price: '35000.120000000000000000',
    'created-at': 1699999900000 + (id % 1000),
    type: 'buy-limit',
    'field-amount': '0.0',
    'field-cash-amount': '0.0',
    'field-fees': '0.0',
    'finished-at': 0,
    source: 'spot-api',
    state: 'submitted',
    'canceled-at': 0,
    ...more,
});
/** Open orders spell "filled" where the others spell "field". */
export const open = (id, more) => {
    const { 'field-amount': amount, 'field-cash-amount': cash, 'field-fees': fees, 'finished-at': _, 'canceled-at': __, ...rest } = order(id, {});
    return { ...rest, 'filled-amount': amount, 'filled-cash-amount': cash, 'filled-fees': fees, ...more };
};
export const filled = (id, more) =>
    order(id, { state: 'filled', 'field-amount': '0.123456000000000000', 'field-cash-amount': '4320.97481472', 'field-fees': '0.000246912000000000', 'finished-at': 1699999990000, ...more });
export const marketBuy = (id, more) =>
    order(id, {
        type: 'buy-market',
        state: 'filled',
        amount: '250.990000000000000000',
        price: '0.0',
        'field-amount': '0.006876000000000000',
        'field-cash-amount': '250.982250000000000000',
        'field-fees': '0.000013752000000000',
        'finished-at': 1699999990000,
        ...more,
    });
export const fill = (id, more) => ({
    'trade-id': id,
    'created-at': 1699999900000 + (id % 1000),
    symbol: 'btcusdt',
    price: '35000.12',
    'filled-amount': '0.02',
    'filled-fees': '0.00004',
    'filled-points': '0',
    'fee-currency': 'btc',
    'fee-deduct-currency': '',
    'fee-deduct-state': 'done',
    'order-id': 438398393065481,
    'match-id': 100047251154,
    role: 'taker',
    id: 100050305348000 + id,
    type: 'buy-limit',
    source: 'spot-api',
    ...more,
});
