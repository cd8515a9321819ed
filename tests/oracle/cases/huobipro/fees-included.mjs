// HTX: withdrawals whose fee is taken out of the amount.
import { call } from '../_routes.mjs';
import { base, marketRoutes, ok, post } from './_common.mjs';

export default {
    description: 'HTX: withdrawing with the fee taken out of the amount, as the option says.',
    ...base,
    options: { ...base.options, withdraw: { includeFee: true }, defaultNetwork: 'HRC20', defaultNetworks: { USDT: 'ERC20' } },
    routes: [...marketRoutes, post('v1/dw/withdraw/api/create', ok('99562054'))],
    calls: [
        call('fee of the network', 'withdraw', 'USDT', 12.3456789, 'TRFTd1FxepQE6CnpwzUEMEbFaLm5bJK67s', null, { network: 'TRC20' }),
        call('fee as said', 'withdraw', 'BTC', 0.5, 'bc1qexample', null, { fee: 0.0005 }),
        call('fee unknown', 'withdraw', 'BTC', 0.5, 'bc1qexample'),
    ],
};
