import source from '../binance/error-codes.mjs';
import { sister } from './_sister.mjs';

export default sister(source, 'Binance US: what Binance does, at its address (error-codes).');
