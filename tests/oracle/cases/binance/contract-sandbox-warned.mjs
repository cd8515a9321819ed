import { sandboxed } from './contract-sandbox.mjs';

export default sandboxed('Binance contracts on their test network, all the same.', { disableFuturesSandboxWarning: true });
