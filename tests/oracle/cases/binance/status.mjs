// Binance: its state.
import { call } from '../_routes.mjs';
import { base, sapi } from './_common.mjs';

export default {
    description: 'Binance: normal, under maintenance, an unknown state, refused, no JSON.',
    ...base,
    routes: [
        sapi.get('system/status', { status: 0, msg: 'normal' }, { rest: '', times: 1 }),
        sapi.get('system/status', { status: 1, msg: 'system_maintenance' }, { rest: '', times: 1 }),
        sapi.get('system/status', { code: -1003, msg: 'Too many requests.' }, { rest: '', status: 429, headers: { 'retry-after': '5' }, times: 1 }),
        sapi.get('system/status', undefined, { rest: '', bodyText: '<html>', status: 502 }),
    ],
    calls: [
        call('status, normal', 'fetchStatus'),
        call('status, maintenance', 'fetchStatus'),
        call('status, too often', 'fetchStatus'),
        call('status, no JSON', 'fetchStatus'),
    ],
};
