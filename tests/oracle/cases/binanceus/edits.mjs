import source from '../binance/edits.mjs';
import { sister } from './_sister.mjs';

export default sister(source, 'Binance US: what Binance does, at its address (edits).');
