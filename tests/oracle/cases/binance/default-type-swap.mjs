import { typed } from './default-types.mjs';

export default typed('Binance: the option defaultType is swap, defaultSubType inverse.', { defaultType: 'swap', defaultSubType: 'inverse' });
