// Binance spot: the codes and texts of the documentation's list that errors.mjs has not, one call each.
import { sequence } from '../_faults.mjs';
import { call } from '../_routes.mjs';
import { base, marketRoutes, spot } from './_common.mjs';

const rows = [
    [-1004, 'This operation is not allowed.'],
    [-1014, 'Unsupported order combination.'],
    [-1016, 'This service is no longer available.'],
    [-1020, 'This operation is not supported.'],
    [-1099, 'Not found, authenticated, or authorized.'],
    [-1100, "Illegal characters found in parameter 'newClientOrderId'; legal range is '^[a-zA-Z0-9-_]{1,36}$'."],
    [-1101, "Too many parameters; expected '7' and received '8'."],
    [-1103, 'An unknown parameter was sent.'],
    [-1104, "Not all sent parameters were read; read '8' parameter(s) but was sent '9'."],
    [-1105, "Parameter 'price' was empty."],
    [-1106, "Parameter 'timeInForce' sent when not required."],
    [-1108, "Parameter 'quantity' overflowed."],
    [-1112, 'No orders on book for symbol.'],
    [-1114, 'TimeInForce parameter sent when not required.'],
    [-1115, 'Invalid timeInForce.'],
    [-1116, 'Invalid orderType.'],
    [-1117, 'Invalid side.'],
    [-1118, 'New client order ID was empty.'],
    [-1119, 'Original client order ID was empty.'],
    [-1127, 'Lookup interval is too big.'],
    [-1128, 'Combination of optional parameters invalid.'],
    [-1130, 'Invalid data sent for a parameter.'],
    [-1131, 'recvWindow must be less than 60000.'],
    [-1134, 'strategyType was less than 1000000.'],
    [-1135, 'Invalid JSON Request.'],
    [-1145, 'Invalid cancelRestrictions.'],
    [-1151, 'Symbol is present multiple times in the list.'],
    [-2016, 'No trading window could be found for the symbol. Try ticker/24hr instead.'],
    [-2021, 'This code is sent when either the cancellation of the order failed or the new order placement failed but not both.'],
    [-2022, 'This code is sent when both the cancellation of the order failed and the new order placement failed.'],
    [-2010, 'Order would trigger immediately.'],
    [-2010, 'Rest API trading is not enabled.'],
    [-2010, 'Limit orders require GTC for this phase.'],
    [-2010, 'This order type is not possible in this trading phase.'],
    [-2010, 'This symbol is restricted for this account.'],
    [-2010, 'The symbol has no operation privilege'],
    [-1000, 'System abnormality'],
    [-1003, 'Too many requests. Please try again later.'],
    [-2008, 'API key does not exist'],
];
const { routes, calls } = sequence(
    rows.map(([code, msg]) => [
        `${code} ${msg}`,
        'createOrder',
        ['BTC/USDT', 'limit', 'buy', 0.1, 35000, { clientOrderId: 'mine-1' }],
        { ...spot.post('order'), status: 400, body: { code, msg } },
    ]),
);

export default {
    description: 'Binance spot: the rest of the documented codes and texts, refusing an order.',
    ...base,
    routes: [...marketRoutes, ...routes],
    calls: [call('markets', 'loadMarkets'), ...calls],
};
