// Gate's test network: its own host, swaps in USDT only, no futures.
import { call } from '../_routes.mjs';
import { base, host, marketRoutes } from './_common.mjs';

const escaped = (text) => text.replace(/\./g, '\\.');
const there = (route) => ({ ...route, url: route.url.replace(escaped(host), escaped('https://api-testnet.gateapi.io/api/v4/')) });

export default {
    description: 'Gate: the test network.',
    ...base,
    sandbox: true,
    routes: marketRoutes.map(there),
    calls: [call('markets', 'loadMarkets'), call('withdraw', 'withdraw', 'USDT', 5, '0x4c0e5e1a0b')],
};
