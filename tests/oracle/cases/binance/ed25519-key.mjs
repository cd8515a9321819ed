import { keyed } from './rsa-key.mjs';

export default keyed('Binance: requests signed with an Ed25519 key.', 'ed25519PemPkcs8');
