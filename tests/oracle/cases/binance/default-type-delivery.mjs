import { typed } from './default-types.mjs';

export default typed('Binance: the option defaultType is delivery.', { defaultType: 'delivery' });
