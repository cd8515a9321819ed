// Coinbase Exchange: orders as the exchange reports them.
export const oid = (number) => `aaaaaaaa-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const cid = (number) => `bbbbbbbb-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const order = (number, status, more) => ({
    id: oid(number),
    price: '35000.12000000',
    size: '0.12345678',
    product_id: 'BTC-USD',
    profile_id: '99999999-2222-4333-8444-555555555599',
    side: 'buy',
    type: 'limit',
    time_in_force: 'GTC',
    post_only: false,
    created_at: '2023-11-14T21:56:40.123456Z',
    fill_fees: '0.0000000000000000',
    filled_size: '0.00000000',
    executed_value: '0.0000000000000000',
    market_type: 'spot',
    status,
    settled: false,
    funding_currency: 'USD',
    ...more,
});
