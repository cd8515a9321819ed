// Binance inverse contracts: positions by risk and by account, and what happens when linear ones were asked for before.
import { call } from '../_routes.mjs';
import { allMarketRoutes, contracts } from './_contracts.mjs';
import { positionRoutes } from './positions.mjs';

export default {
    description: 'Binance inverse contracts: positions by risk and by account; then linear ones.',
    ...contracts,
    routes: [...allMarketRoutes, ...positionRoutes],
    calls: [
        call('markets', 'loadMarkets'),
        call('positions', 'fetchPositions', null, { subType: 'inverse' }),
        call('positions of one', 'fetchPositions', ['BTC/USD:BTC'], { subType: 'inverse' }),
        call('positions by account', 'fetchPositions', null, { subType: 'inverse', method: 'account' }),
        call('positions by account, open only', 'fetchPositions', null, { subType: 'inverse', method: 'account', filterClosed: true }),
        call('linear positions after inverse ones', 'fetchPositions'),
    ],
};
