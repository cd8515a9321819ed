// Binance: deposits, withdrawals, bank money, deposit addresses, withdrawing, transfers between accounts, fees, ledgers of contract accounts.
import { call } from '../_routes.mjs';
import { base, coins, dapi, exchangeInfo, fapi, sapi, spot, symbols } from './_common.mjs';

const contract = (symbol, more) => ({
    symbol, pair: symbol.split('_')[0], contractType: 'PERPETUAL', deliveryDate: 4133404800000, onboardDate: 1569398400000, status: 'TRADING', maintMarginPercent: '2.5000',
    requiredMarginPercent: '5.0000', baseAsset: 'BTC', quoteAsset: 'USDT', marginAsset: 'USDT', pricePrecision: 2, quantityPrecision: 3, baseAssetPrecision: 8, quotePrecision: 8,
    underlyingType: 'COIN', underlyingSubType: ['PoW'], triggerProtect: '0.0500', liquidationFee: '0.012500', marketTakeBound: '0.05',
    filters: [
        { filterType: 'PRICE_FILTER', minPrice: '556.80', maxPrice: '4529764', tickSize: '0.10' },
        { filterType: 'LOT_SIZE', minQty: '0.001', maxQty: '1000', stepSize: '0.001' },
        { filterType: 'MARKET_LOT_SIZE', minQty: '0.001', maxQty: '120', stepSize: '0.001' },
        { filterType: 'MIN_NOTIONAL', notional: '100' },
    ],
    orderTypes: ['LIMIT', 'MARKET'], timeInForce: ['GTC', 'IOC', 'FOK', 'GTX'], ...more,
});
const linear = [contract('BTCUSDT'), contract('ETHUSDT', { baseAsset: 'ETH' })];
const inverse = [contract('BTCUSD_PERP', { pair: 'BTCUSD', contractStatus: 'TRADING', status: undefined, contractSize: 100, quoteAsset: 'USD', marginAsset: 'BTC' })];

// Where a chain is looked at tells which network an address is on.
const explorers = { BTC: 'https://btc.com/', BSC: 'https://bscscan.com/address/', SEGWITBTC: 'https://blockchair.com/bitcoin/address', ETH: 'https://etherscan.io/token/', TRX: 'https://tronscan.org/#/token20/', BNB: 'https://explorer.binance.org/asset/' };
const listed = [
    ...coins.map((coin) => ({ ...coin, networkList: coin.networkList.map((n) => ({ ...n, contractAddressUrl: explorers[n.network] ?? '' })) })),
    { ...coins[2], coin: 'BUSD', name: 'BUSD', networkList: [{ ...coins[2].networkList[0], coin: 'BUSD', withdrawIntegerMultiple: '0', withdrawInternalMin: '0' },
        { ...coins[2].networkList[0], network: 'BNB', coin: 'BUSD', withdrawFee: '0.8', isDefault: false, contractAddressUrl: explorers.BNB }] },
];

const deposit = (id, more) => ({
    id, amount: '0.00999800', coin: 'BTC', network: 'BTC', status: 1, address: '1HPn8Rx2y6nNSfagQBKy27GB99Vbzg89wv', addressTag: '', txId: '788cabe9', insertTime: 1699990000000,
    completeTime: 1699990900000, transferType: 0, confirmTimes: '2/2', unlockConfirm: 12, walletType: 0, travelRuleStatus: 0, ...more,
});
const deposits = [
    deposit('769800519366885376'),
    deposit('769754833590042625', { amount: '0.50000000', coin: 'USDT', network: 'TRX', status: 6, addressTag: '4711', txId: 'Internal transfer 180284213', insertTime: 1699980000000, transferType: 1 }),
    deposit('769754833590042626', { amount: '1E-8', coin: 'ETH', network: 'ETH', status: 0, insertTime: 1699970000000, transferType: null }),
    deposit('769754833590042627', { coin: 'NEWCOIN', network: 'NEWNET', status: 7, insertTime: 1699960000000, address: null, txId: '' }),
    deposit('769754833590042628', { coin: 'USDT', network: 'ETH', status: 8, insertTime: 1699950000000, transactionFee: '0' }),
];
const withdrawal = (id, more) => ({
    id, amount: '8.91000000', transactionFee: '0.004', coin: 'USDT', status: 6, address: '0x94df8b352de7f46f64b01d3666bf6e936e44ce60', addressTag: '', txId: '0xb5ef8c13b968a4', applyTime: '2023-11-14 11:12:02',
    network: 'ETH', transferType: 0, withdrawOrderId: 'WITHDRAWtest123', info: 'The address is not valid. Please confirm with the recipient', confirmNo: 3, walletType: 1, txKey: '', completeTime: '2023-11-14 16:52:41', ...more,
});
const withdrawals = [
    withdrawal('b6ae22b3aa844210a7041aee7589627c'),
    withdrawal('156ec387f49b41df8724fa744fa82719', { amount: '0.00150000', coin: 'BTC', status: 1, network: 'BTC', applyTime: '2023-11-13 02:12:14', addressTag: 'memo', transferType: 1, txId: 'Internal transfer 5' }),
    ...[0, 2, 3, 4, 5, 9].map((status, i) => withdrawal(`w${status}`, { status, applyTime: `2023-11-12 0${i}:00:00`, coin: i % 2 ? 'BNB' : 'ETH', network: i % 2 ? 'BSC' : 'ETH', transactionFee: i ? `0.0${i}` : null })),
    withdrawal('wtrx', { network: 'BNB', coin: 'BUSD', applyTime: '2023-11-11 00:00:00' }),
];
const bank = (orderNo, status, more) => ({
    orderNo, fiatCurrency: 'EUR', indicatedAmount: '100.00', amount: '98.80', totalFee: '1.20', method: 'BankAccount', status, createTime: 1699900000000, updateTime: 1699990000000, ...more,
});
const banks = { code: '000000', message: 'success', total: 7, success: true, data: ['Processing', 'Failed', 'Successful', 'Refunding', 'Refunded', 'Refund Failed', 'Order Partial credit Stopped']
    .map((status, i) => bank(`7d76d611-0568-4f43-afb6-24cac77${i}`, status, { createTime: 1699900000000 + i * 1000, fiatCurrency: i === 1 ? 'BRL' : 'EUR', totalFee: i === 2 ? '0' : '1.20' })) };

const moved = (tranId, type, more) => ({ timestamp: 1699990000000, asset: 'USDT', amount: '25.5', type, status: 'CONFIRMED', tranId, ...more });
const transfers = { total: 4, rows: [
    moved(43000126248, 'MAIN_UMFUTURE'),
    moved(43000126249, 'MAIN_UMFUTURE', { asset: 'BTC', amount: '0.00000001', timestamp: 1699980000000, status: 'PENDING' }),
    moved(43000126250, 'MAIN_UMFUTURE', { timestamp: 1699970000000, status: 'FAILED' }),
    moved(43000126251, 'MAIN_ISOLATED_MARGIN', { timestamp: 1699960000000 }),
] };
const payments = { code: '000000', message: 'success', success: true, data: [
    { orderType: 'C2C', transactionId: 'M_P_71505104267788288', transactionTime: 1699990000000, amount: '23.72469206', currency: 'BNB', walletType: 1, walletTypes: [1], fundsDetail: [{ currency: 'BNB', amount: '23.72469206' }],
        payerInfo: { name: 'Jack', type: 'USER', binanceId: '12345678', accountId: '67736251' }, receiverInfo: { name: 'Alan', type: 'MERCHANT', binanceId: '34355667', accountId: '21326891' } },
    { orderType: 'PAY', transactionId: 'M_P_71505104267788289', transactionTime: 1699980000000, amount: '-1', currency: 'USDT', walletType: 2, payerInfo: {}, receiverInfo: { accountId: '5' } },
] };

const income = (tranId, incomeType, amount, more) => ({ symbol: 'BTCUSDT', incomeType, income: amount, asset: 'USDT', info: incomeType, time: 1699990000000, tranId, tradeId: '', ...more });
const kinds = ['TRANSFER', 'WELCOME_BONUS', 'REALIZED_PNL', 'FUNDING_FEE', 'COMMISSION', 'INSURANCE_CLEAR', 'REFERRAL_KICKBACK', 'COMMISSION_REBATE', 'API_REBATE', 'CONTEST_REWARD', 'CROSS_COLLATERAL_TRANSFER',
    'OPTIONS_PREMIUM_FEE', 'OPTIONS_SETTLE_PROFIT', 'INTERNAL_TRANSFER', 'DELIVERED_SETTELMENT', 'COIN_SWAP_DEPOSIT', 'COIN_SWAP_WITHDRAW', 'POSITION_LIMIT_INCREASE_FEE'];
const incomes = kinds.map((kind, i) => income(9689322392 + i, kind, i % 3 === 0 ? '-0.37500000' : i % 3 === 1 ? '12.5' : '0', { time: 1699990000000 + i * 1000, tradeId: i === 2 ? '2059192' : '', symbol: i ? 'BTCUSDT' : '' }));
const bills = [{ id: '1125899906842624000', asset: 'USDT', amount: '-0.552', type: 'FEE', createDate: 1699990000000 }, { id: '1125899906842624001', asset: 'USDT', amount: '1000', type: 'TRANSFER', createDate: 1699980000000 },
    { id: '1125899906842624002', asset: 'USDT', amount: '-30', type: 'CONTRACT', createDate: 1699970000000 }];

const eapi = (path) => ({ method: 'GET', url: `^https://eapi\\.binance\\.com/eapi/v1/${path}\\?` });
const papi = (path) => ({ method: 'GET', url: `^https://papi\\.binance\\.com/papi/v1/${path}\\?` });
const at = (path, body, rest = '\\?') => sapi.get(path, body, { rest });
const apply = (bodyMatch, body, more) => sapi.post('capital/withdraw/apply', body, { bodyMatch, ...more });

export const spotRoutes = [
    at('capital/config/getall', listed),
    spot.get('exchangeInfo', exchangeInfo(symbols)),
    at('capital/deposit/hisrec', [], '\\?.*coin=DOGE'),
    at('capital/deposit/hisrec', deposits),
    at('capital/withdraw/history', withdrawals),
    at('fiat/orders', { code: '000000', message: 'success', data: [], total: 0, success: true }, '\\?.*page=9'),
    at('fiat/orders', banks),
    at('capital/deposit/address', { address: '1HPn8Rx2y6nNSfagQBKy27GB99Vbzg89wv', coin: 'BTC', tag: '', url: 'https://btc.com/1HPn8Rx2y6nNSfagQBKy27GB99Vbzg89wv' }, '\\?.*coin=BTC&(?!network)'),
    at('capital/deposit/address', { address: 'bc1qsegwit', coin: 'BTC', tag: '', url: 'https://blockchair.com/bitcoin/address/bc1qsegwit' }, '\\?.*coin=BTC&network=SEGWITBTC'),
    at('capital/deposit/address', { address: '0xbnb', coin: 'BTC', tag: null, url: '' }, '\\?.*coin=BTC&network=BSC'),
    at('capital/deposit/address', { address: '0xeth', coin: 'ETH', tag: '', url: 'https://etherscan.io/address/0xeth' }, '\\?.*coin=ETH'),
    at('capital/deposit/address', { address: 'TUsdt', coin: 'USDT', tag: '104', url: 'https://unknown.example/TUsdt' }, '\\?.*coin=USDT&network=TRX'),
    at('capital/deposit/address', { address: '0xusdt', coin: 'USDT', tag: '', url: 'https://etherscan.io/address/0xusdt' }, '\\?.*coin=USDT&network=ETH'),
    at('capital/deposit/address', { coin: 'DOGE' }, '\\?.*coin=DOGE'),
    at('capital/deposit/address', { code: -4018, msg: 'We dont have this asset.' }, '\\?.*coin=PEPE'),
    apply('coin=PEPE', { code: -4026, msg: 'User has insufficient balance' }, { status: 400 }),
    apply('coin=DOGE', { code: -1002, msg: 'You are not authorized to execute this request.' }, { status: 400 }),
    apply('coin=ETH', { code: -3041, msg: 'Balance is not enough' }, { status: 400 }),
    apply('', { id: '7213fea8e94b4a5593d507237e5a555b' }),
    sapi.post('asset/transfer', { code: -9000, msg: 'user have no avaliable amount' }, { status: 400, bodyMatch: 'amount=5000' }),
    sapi.post('asset/transfer', { tranId: 13526853623 }),
    at('asset/transfer', { total: 0, rows: [] }, '\\?.*type=MAIN_FUNDING'),
    at('asset/transfer', { total: 0 }, '\\?.*type=MARGIN_MAIN'),
    at('asset/transfer', transfers),
    at('pay/transactions', payments),
    at('asset/tradeFee', [{ symbol: 'BTCUSDT', makerCommission: '0.001', takerCommission: '0.0012' }], '\\?.*symbol=BTCUSDT'),
    at('asset/tradeFee', [{ symbol: 'ETHBTC', makerCommission: '0', takerCommission: '0.00095' }], '\\?.*symbol=ETHBTC'),
    at('asset/tradeFee', { symbol: 'DOGEUSDT', makerCommission: '-0.0001', takerCommission: null }, '\\?.*symbol=DOGEUSDT'),
    at('asset/tradeFee', [{ symbol: 'BTCUSDT', makerCommission: '0.001', takerCommission: '0.0012' }, { symbol: 'ETHBTC', makerCommission: '0.0007', takerCommission: '' }, { symbol: 'GONEUSDT', makerCommission: '0.001', takerCommission: '0.001' }]),
];

export const spotCalls = [
    call('markets', 'loadMarkets'),
    call('deposits', 'fetchDeposits'),
    call('deposits of a currency', 'fetchDeposits', 'BTC', null, 10),
    call('deposits since', 'fetchDeposits', 'USDT', 1699900000000, 1),
    call('deposits since and until', 'fetchDeposits', null, 1699900000000, 2, { until: 1699985000000, status: 1 }),
    call('deposits since long ago', 'fetchDeposits', 'BTC', 1680000000000, null, { until: 1700000000000 }),
    call('deposits until alone', 'fetchDeposits', 'BTC', null, null, { until: 1699985000000, includeSource: true }),
    call('no deposits', 'fetchDeposits', 'DOGE'),
    call('deposits of bank money', 'fetchDeposits', 'EUR'),
    call('deposits of bank money since', 'fetchDeposits', 'EUR', 1699900001000, 2, { until: 1699990000000, rows: 100 }),
    call('deposits of all bank money', 'fetchDeposits', null, null, null, { fiat: true }),
    call('deposits of a coin asked of the bank', 'fetchDeposits', 'USDT', null, null, { fiat: true, page: 9 }),
    call('deposits of an unknown currency', 'fetchDeposits', 'NOPE'),
    call('withdrawals', 'fetchWithdrawals'),
    call('withdrawals of a currency', 'fetchWithdrawals', 'USDT', null, 5, { withdrawOrderId: 'WITHDRAWtest123' }),
    call('withdrawals since', 'fetchWithdrawals', 'BTC', 1699800000000, 3),
    call('withdrawals until', 'fetchWithdrawals', null, null, 2, { until: 1699990000000, offset: 1 }),
    call('withdrawals since and until', 'fetchWithdrawals', null, 1699800000000, null, { until: 1699990000000 }),
    call('withdrawals of bank money', 'fetchWithdrawals', 'EUR', null, 2),
    call('withdrawals of bank money since and until', 'fetchWithdrawals', 'EUR', 1699900002000, null, { until: 1699990000000 }),
    call('withdrawals of all bank money', 'fetchWithdrawals', null, null, null, { fiat: true, fiatOnly: true }),
    call('address', 'fetchDepositAddress', 'BTC'),
    call('address of a network', 'fetchDepositAddress', 'BTC', { network: 'BTCSEGWIT' }),
    call('address of a network by its code', 'fetchDepositAddress', 'BTC', { networkCode: 'BEP20', amount: 0.1 }),
    call('address of a chain by its own coin', 'fetchDepositAddress', 'ETH', { network: 'ERC20' }),
    call('address of a token', 'fetchDepositAddress', 'USDT', { network: 'ETH' }),
    call('address of a token by its token network', 'fetchDepositAddress', 'USDT', { network: 'TRC20' }),
    call('address of a token by a name of old', 'fetchDepositAddress', 'USDT', { network: 'TRX' }),
    call('address, none said', 'fetchDepositAddress', 'DOGE'),
    call('address, refused', 'fetchDepositAddress', 'PEPE'),
    call('withdraw', 'withdraw', 'BTC', 0.123456789, '1HPn8Rx2y6nNSfagQBKy27GB99Vbzg89wv'),
    call('withdraw with a tag', 'withdraw', 'USDT', 10.1234567, 'TUsdt', '4711', { network: 'TRC20', withdrawOrderId: 'WITHDRAW-1' }),
    call('withdraw with the tag among the parameters', 'withdraw', 'USDT', 10, '0xusdt', null, { tag: 'memo 1', networkCode: 'ERC20', name: 'my ü address' }),
    call('withdraw over another network', 'withdraw', 'USDT', 10, '0xusdt', null, { network: 'ARBONE' }),
    call('withdraw over BSC', 'withdraw', 'BNB', 1.999999999, '0xbnb', null, { network: 'BSC', walletType: 1 }),
    call('withdraw more than there is', 'withdraw', 'PEPE', 1000000.129, '0xpepe'),
    call('withdraw without the right', 'withdraw', 'DOGE', 10, 'Ddoge'),
    call('withdraw, not enough', 'withdraw', 'ETH', 10, '0xeth'),
    call('withdraw to nowhere', 'withdraw', 'BTC', 1, ''),
    call('withdraw to an address with a space', 'withdraw', 'BTC', 1, '1HP n8'),
    call('withdraw an unknown currency', 'withdraw', 'NOPE', 1, '0xnope'),
    call('transfer', 'transfer', 'USDT', 25.5, 'spot', 'future'),
    call('transfer, cut to the step', 'transfer', 'BTC', 0.123456789, 'main', 'funding'),
    call('transfer to margin', 'transfer', 'USDT', 25.5, 'spot', 'cross'),
    call('transfer from inverse', 'transfer', 'BTC', 1, 'inverse', 'spot'),
    call('transfer from delivery to options', 'transfer', 'BTC', 1, 'delivery', 'option'),
    call('transfer by capitals', 'transfer', 'USDT', 1, 'Funding', 'LINEAR'),
    call('transfer by the type', 'transfer', 'USDT', 1, 'x', 'y', { type: 'FUNDING_MAIN' }),
    call('transfer by the type with symbols', 'transfer', 'USDT', 1, 'x', 'y', { type: 'ISOLATEDMARGIN_MARGIN', fromSymbol: 'BTCUSDT' }),
    call('transfer to isolated margin', 'transfer', 'USDT', 1, 'spot', 'isolated', { symbol: 'BTC/USDT' }),
    call('transfer from isolated margin', 'transfer', 'USDT', 1, 'isolated', 'spot', { symbol: 'BTC/USDT' }),
    call('transfer to a symbol', 'transfer', 'USDT', 1, 'spot', 'ETH/USDT'),
    call('transfer from a market id', 'transfer', 'USDT', 1, 'BTCUSDT', 'margin'),
    call('transfer to a market id from margin', 'transfer', 'USDT', 1, 'margin', 'BTCUSDT'),
    call('transfer between two symbols', 'transfer', 'USDT', 1, 'BTC/USDT', 'ETH/USDT'),
    call('transfer to isolated margin without symbol', 'transfer', 'USDT', 1, 'spot', 'isolated'),
    call('transfer from isolated margin without symbol', 'transfer', 'USDT', 1, 'isolated', 'spot'),
    call('transfer from futures to a symbol', 'transfer', 'USDT', 1, 'future', 'BTC/USDT'),
    call('transfer of too much', 'transfer', 'USDT', 5000, 'spot', 'future'),
    call('transfers', 'fetchTransfers'),
    call('transfers of a currency', 'fetchTransfers', 'USDT', 1699965000000, 1),
    call('transfers between two accounts', 'fetchTransfers', null, null, 10, { fromAccount: 'spot', toAccount: 'funding' }),
    call('transfers to spot', 'fetchTransfers', null, null, null, { fromAccount: 'margin', toAccount: 'spot', until: 1700000000000 }),
    call('transfers from futures', 'fetchTransfers', 'BTC', null, null, { fromAccount: 'future' }),
    call('transfers of a type', 'fetchTransfers', null, 1699900000000, 5, { type: 'UMFUTURE_MAIN', until: 1700000000000, current: 2 }),
    call('transfers from an unknown account', 'fetchTransfers', null, null, null, { fromAccount: 'pocket' }),
    call('transfers to an unknown account', 'fetchTransfers', null, null, null, { toAccount: 'pocket' }),
    call('payments', 'fetchTransfers', null, null, null, { internal: true }),
    call('payments of a currency', 'fetchTransfers', 'BNB', 1699900000000, 100, { internal: true, until: 1700000000000 }),
    call('fees of moving', 'fetchDepositWithdrawFees'),
    call('fees of moving some', 'fetchDepositWithdrawFees', ['BTC', 'USDT', 'NEWCOIN']),
    call('trading fee', 'fetchTradingFee', 'BTC/USDT'),
    call('trading fee, a rebate', 'fetchTradingFee', 'DOGE/USDT'),
    call('trading fee, zero', 'fetchTradingFee', 'ETH/BTC'),
    call('trading fees', 'fetchTradingFees'),
    call('trading fees of margin', 'fetchTradingFees', { type: 'margin' }),
    call('ledger of spot', 'fetchLedger', 'USDT'),
];

export default {
    description: 'Binance: deposits, withdrawals, bank money, deposit addresses, withdrawing, transfers between accounts, fees, ledgers of contract accounts.',
    ...base,
    options: { fetchMargins: false, fetchMarkets: { types: ['spot', 'linear', 'inverse'] } },
    routes: [
        ...spotRoutes,
        fapi.get('exchangeInfo', exchangeInfo(linear, { futuresType: 'U_MARGINED', assets: [] })),
        dapi.get('exchangeInfo', exchangeInfo(inverse)),
        fapi.get('commissionRate', { symbol: 'BTCUSDT', makerCommissionRate: '0.0002', takerCommissionRate: '0.0004' }, { rest: '\\?' }),
        dapi.get('commissionRate', { symbol: 'BTCUSD_PERP', makerCommissionRate: '0.00015', takerCommissionRate: '0.00040' }, { rest: '\\?' }),
        { ...papi('um/commissionRate'), body: { symbol: 'BTCUSDT', makerCommissionRate: '0.00012', takerCommissionRate: '0.0003' } },
        { ...papi('cm/commissionRate'), body: { symbol: 'BTCUSD_PERP', makerCommissionRate: '0.00011', takerCommissionRate: '0.0003' } },
        fapi.get('accountConfig', { feeTier: 3, canTrade: true, canDeposit: true, canWithdraw: true, dualSidePosition: true, updateTime: 0, multiAssetsMargin: false, tradeGroupId: -1 }, { rest: '\\?' }),
        dapi.get('account', { feeTier: 9, canTrade: true, assets: [], positions: [] }, { rest: '\\?' }),
        fapi.get('income', incomes, { rest: '\\?' }),
        dapi.get('income', [income(1, 'COMMISSION', '-0.00000001', { asset: 'BTC', symbol: 'BTCUSD_PERP' }), income(2, 'UNKNOWN_KIND', '5E-8', { asset: 'BTC', time: 1699980000000 })], { rest: '\\?' }),
        { ...papi('um/income'), body: [income(3, 'FUNDING_FEE', '-1.5')] },
        { ...papi('cm/income'), body: [income(4, 'FUNDING_FEE', '0.00000015', { asset: 'BTC' })] },
        { ...eapi('bill'), body: bills },
    ],
    calls: [
        ...spotCalls,
        call('trading fee of a linear swap', 'fetchTradingFee', 'ETH/USDT:USDT'),
        call('trading fee of an inverse swap', 'fetchTradingFee', 'BTC/USD:BTC'),
        call('trading fee, portfolio margin', 'fetchTradingFee', 'BTC/USDT:USDT', { portfolioMargin: true }),
        call('trading fee, portfolio margin, inverse', 'fetchTradingFee', 'BTC/USD:BTC', { papi: true }),
        call('trading fees, linear', 'fetchTradingFees', { type: 'swap' }),
        call('trading fees, linear by its older name', 'fetchTradingFees', { type: 'future', subType: 'linear' }),
        call('trading fees, inverse', 'fetchTradingFees', { type: 'swap', subType: 'inverse' }),
        call('ledger of linear', 'fetchLedger', 'USDT', null, null, { type: 'swap' }),
        call('ledger of linear since', 'fetchLedger', 'USDT', 1699990002000, 4, { type: 'future', until: 1700000000000, incomeType: 'COMMISSION' }),
        call('ledger of linear by the subtype', 'fetchLedger', null, null, 3, { subType: 'linear' }),
        call('ledger of inverse', 'fetchLedger', 'BTC', null, null, { type: 'delivery' }),
        call('ledger of inverse by the subtype', 'fetchLedger', null, 1699900000000, null, { subType: 'inverse' }),
        call('ledger, portfolio margin', 'fetchLedger', 'USDT', null, null, { type: 'swap', portfolioMargin: true }),
        call('ledger, portfolio margin, inverse', 'fetchLedger', null, null, null, { type: 'swap', subType: 'inverse', papi: true }),
        call('ledger of options', 'fetchLedger', 'USDT', 1699900000000, 2, { type: 'option' }),
        call('ledger of options of no currency', 'fetchLedger', null, null, null, { type: 'option' }),
    ],
};
