import source from '../binance/histories.mjs';
import { sister } from './_sister.mjs';

// Several orders at once are cancelled where there are contracts.
export default sister({ ...source, calls: source.calls.filter((call) => call.method !== 'cancelOrders') }, 'Binance US: what Binance does, at its address (histories).');
