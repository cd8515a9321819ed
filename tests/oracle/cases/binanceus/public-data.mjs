import source from '../binance/public-data.mjs';
import { sister } from './_sister.mjs';

export default sister(source, 'Binance US: what Binance does, at its address (public-data).');
