import { base } from '../binance/_common.mjs';
import { spotCalls, spotRoutes } from '../binance/funding.mjs';
import { sister } from './_sister.mjs';

export default sister({ ...base, routes: spotRoutes, calls: spotCalls }, 'Binance US: what Binance does, at its address (funding).');
