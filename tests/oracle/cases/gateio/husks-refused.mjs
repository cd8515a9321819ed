// Gate: status 200 with something that is no answer, where the reference refuses it.
import { husksCase } from '../_faults.mjs';
import { base, get, marketRoutes } from './_common.mjs';

const any = { rest: '\\?' };

export default husksCase('Gate', base, marketRoutes, ['ticker', 'fetchTicker', ['BTC/USDT'], get('spot/tickers', undefined, any)], [
    ['book', 'fetchOrderBook', ['BTC/USDT'], get('spot/order_book', undefined, any)],
]);
