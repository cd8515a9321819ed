// Kraken spot: the exchange's own refusals, HTTP 200 with a list of errors.
import { sequence } from '../_faults.mjs';
import { call } from '../_routes.mjs';
import { base, get, marketRoutes, post, refuse } from './_common.mjs';

const order = ['BTC/USD', 'limit', 'buy', 0.1, 35000, { clientOrderId: 'mine-0001' }];
const placing = (...errors) => [`createOrder, ${errors.join(' ')}`, 'createOrder', order, post('private/AddOrder', refuse(...errors))];
const reading = (...errors) => [`fetchBalance, ${errors.join(' ')}`, 'fetchBalance', [], post('private/BalanceEx', refuse(...errors))];
const asking = (...errors) => [`fetchTicker, ${errors.join(' ')}`, 'fetchTicker', ['BTC/USD'], get('public/Ticker', refuse(...errors), { rest: '\\?' })];
const listing = (...errors) => [`fetchOpenOrders, ${errors.join(' ')}`, 'fetchOpenOrders', [], post('private/OpenOrders', refuse(...errors))];
const cancelling = (...errors) => [
    `cancelOrder, ${errors.join(' ')}`,
    'cancelOrder',
    ['OAAAAA-BBBBB-CCCCC1'],
    post('private/CancelOrder', refuse(...errors)),
];

const { routes, calls } = sequence([
    placing('EOrder:Insufficient funds'),
    placing('EOrder:Order minimum not met'),
    placing('EOrder:Invalid price:Invalid price argument'),
    placing('EGeneral:Invalid arguments'),
    placing('EGeneral:Invalid arguments:price'),
    placing('EGeneral:Invalid arguments:volume'),
    placing('EGeneral:Invalid arguments:viqc'),
    placing('EOrder:Invalid order'),
    placing('EOrder:Rate limit exceeded'),
    placing('EOrder:Post only order'),
    placing('EOrder:Tick size check failed'),
    placing('EOrder:Margin allowance exceeded'),
    placing('EOrder:Orders limit exceeded'),
    placing('EService:Market in post_only mode'),
    placing('EService:Market in cancel_only mode'),
    placing('EService:Deadline elapsed'),
    placing('ETrade:User Locked'),
    placing('EQuery:Invalid asset pair'),
    placing('EQuery:Unknown asset pair'),
    reading('EAPI:Invalid key'),
    reading('EAPI:Invalid signature'),
    reading('EAPI:Invalid nonce'),
    reading('EGeneral:Invalid nonce'),
    reading('EAPI:Rate limit exceeded'),
    reading('EQuery:Rate limit exceeded'),
    reading('EGeneral:Permission denied'),
    reading('EGeneral:Temporary lockout'),
    reading('EGeneral:Internal error'),
    reading('ESession:Invalid session'),
    asking('EService:Unavailable'),
    asking('EService:Busy'),
    asking('EDatabase:Internal error'),
    asking('EGeneral:Too many requests'),
    asking('EQuery:Unknown asset'),
    asking('EGeneral:Unknown method'),
    asking('WGeneral:Deprecated', 'EQuery:Invalid asset pair'),
    listing('EOrder:Unknown position'),
    listing('EFunding:Unknown asset'),
    listing('EFunding:No funding method'),
    cancelling('EOrder:Cancel pending'),
    cancelling('EOrder:Unknown order'),
    cancelling('EService:Unavailable', 'EGeneral:Internal error'),
]);

export default {
    description: 'Kraken spot: every error of the exchange that these calls can meet, known and unknown.',
    ...base,
    routes: [...marketRoutes, ...routes],
    calls: [call('markets', 'loadMarkets'), ...calls],
};
