// Binance contracts: positions by risk and by account, balances of contracts.
import { call } from '../_routes.mjs';
import { dapi, fapi } from './_common.mjs';
import { allMarketRoutes, contracts } from './_contracts.mjs';
import { under } from '../_routes.mjs';

const fapiV2 = under('https://fapi.binance.com/fapi/v2/');
const fapiV3 = under('https://fapi.binance.com/fapi/v3/');
const dapiV2 = under('https://dapi.binance.com/dapi/v2/');

const bracket = (n, floor, cap, ratio, name = 'notional') => ({ bracket: n, initialLeverage: 126 - n * 20, [`${name}Cap`]: cap, [`${name}Floor`]: floor, maintMarginRatio: ratio, cum: 0 });
const brackets = [
    { symbol: 'BTCUSDT', brackets: [bracket(1, 0, 50000, 0.004), bracket(2, 50000, 600000, 0.005), bracket(3, 600000, 3000000, 0.01)] },
    { symbol: 'ETHUSDC', brackets: [bracket(1, 0, 10000, 0.005), bracket(2, 10000, 200000, 0.0065)] },
];
const coinBrackets = [
    { symbol: 'BTCUSD_PERP', notionalCoef: 1, brackets: [bracket(1, 0, 5, 0.004, 'qty'), bracket(2, 5, 10, 0.005, 'qty')] },
    { symbol: 'BTCUSD_240329', brackets: [bracket(1, 0, 5, 0.02, 'qty')] },
];
const risk = (symbol, more) => ({
    symbol,
    positionSide: 'BOTH',
    positionAmt: '1.500',
    entryPrice: '36000.0',
    breakEvenPrice: '36014.4',
    markPrice: '36501.25000000',
    unRealizedProfit: '751.87500000',
    liquidationPrice: '29811.24497992',
    isolatedMargin: '0',
    notional: '54751.87500000',
    marginAsset: 'USDT',
    isolatedWallet: '0',
    initialMargin: '5475.18750000',
    maintMargin: '273.75937500',
    positionInitialMargin: '5475.18750000',
    openOrderInitialMargin: '0',
    adl: 2,
    bidNotional: '0',
    askNotional: '0',
    updateTime: 1699999000123,
    ...more,
});
const risks = [
    risk('BTCUSDT'),
    risk('ETHUSDC', {
        positionSide: 'SHORT', positionAmt: '-10.250', entryPrice: '2050.10', markPrice: '2010.10000000', unRealizedProfit: '410.00000000', liquidationPrice: '2222.75310000',
        isolatedMargin: '2511.40', notional: '-20603.52500000', isolatedWallet: '2101.40', initialMargin: '2060.35250000', maintMargin: '133.92291250',
    }),
    risk('1000PEPEUSDT', { positionAmt: '0', entryPrice: '0.0', unRealizedProfit: '0.00000000', liquidationPrice: '0', notional: '0', initialMargin: '0', maintMargin: '0', updateTime: 0 }),
    risk('1000PEPEUSDT', { positionSide: 'LONG', positionAmt: '100000', entryPrice: '0.0011', markPrice: '0.00115630', unRealizedProfit: '5.63000000', liquidationPrice: '0', notional: '115.63000000', initialMargin: '23.12600000', maintMargin: '1.15630000', updateTime: 0 }),
];
const old = (more) => ({ leverage: '10', maxNotionalValue: '20000000', marginType: 'cross', isAutoAddMargin: 'false', maintMargin: undefined, initialMargin: undefined, ...more });
const oldRisks = [
    risk('BTCUSDT', old()),
    risk('BTCUSDT_240329', old({ leverage: '7', marginType: 'isolated', isolatedMargin: '7210.50', positionAmt: '-1.000', notional: '-37001.50', unRealizedProfit: '-401.20', entryPrice: '36600.3', liquidationPrice: '43000.1' })),
    risk('ETHUSDC', old({ positionSide: 'SHORT', leverage: '20', positionAmt: '-10.250', entryPrice: '2050.10', unRealizedProfit: '410.00', liquidationPrice: '3222.75', notional: '-20603.525' })),
];
const coinRisk = (symbol, more) => ({
    symbol,
    positionAmt: '120',
    entryPrice: '36100.10000000',
    breakEvenPrice: '36118.2',
    markPrice: '36510.15000000',
    unRealizedProfit: '0.00373322',
    liquidationPrice: '30120.55000000',
    leverage: '10',
    maxQty: '150',
    marginType: 'cross',
    isolatedMargin: '0.00000000',
    isAutoAddMargin: 'false',
    positionSide: 'BOTH',
    notionalValue: '0.32867572',
    isolatedWallet: '0',
    updateTime: 1699999000456,
    ...more,
});
const coinRisks = [
    coinRisk('BTCUSD_PERP'),
    coinRisk('BTCUSD_PERP', { positionSide: 'SHORT', positionAmt: '-40', entryPrice: '37000.5', unRealizedProfit: '0.00145', liquidationPrice: '51020.1', notionalValue: '-0.10955857' }),
    coinRisk('BTCUSD_240329', { marginType: 'isolated', isolatedMargin: '0.05100000', positionAmt: '-20', notionalValue: '-0.05403886', liquidationPrice: '60000.5', leverage: '3' }),
    coinRisk('BTCUSD_231229', { positionAmt: '0', entryPrice: '0.0', notionalValue: '0', unRealizedProfit: '0.00000000', liquidationPrice: '0', updateTime: 0 }),
];
const asset = (name, more) => ({
    asset: name,
    walletBalance: '12345.67890000',
    unrealizedProfit: '1161.87500000',
    marginBalance: '13507.55390000',
    maintMargin: '407.68228750',
    initialMargin: '7535.54000000',
    positionInitialMargin: '7535.54000000',
    openOrderInitialMargin: '0.00000000',
    crossWalletBalance: '10244.27890000',
    crossUnPnl: '751.87500000',
    availableBalance: '5972.01390000',
    maxWithdrawAmount: '5972.01390000',
    updateTime: 1699999000123,
    ...more,
});
const held = (symbol, more) => ({
    symbol,
    initialMargin: '5475.18750000',
    maintMargin: '273.75937500',
    unrealizedProfit: '751.87500000',
    positionInitialMargin: '5475.18750000',
    openOrderInitialMargin: '0',
    leverage: '10',
    isolated: false,
    entryPrice: '36000.0',
    maxNotional: '20000000',
    positionSide: 'BOTH',
    positionAmt: '1.500',
    notional: '54751.87500000',
    isolatedWallet: '0',
    isolatedMargin: '0',
    updateTime: 1699999000123,
    bidNotional: '0',
    askNotional: '0',
    ...more,
});
const assets = [
    asset('USDT'),
    asset('USDC', { walletBalance: '2101.40000000', unrealizedProfit: '410.00000000', marginBalance: '2511.40000000', crossWalletBalance: '0.00000000', crossUnPnl: '0.00000000', availableBalance: '0.00000000', initialMargin: '2060.35250000' }),
    asset('BNB', { walletBalance: '0', marginBalance: '0', initialMargin: '0', availableBalance: '0', updateTime: 0 }),
    asset('BTC', { walletBalance: '0.00000001', marginBalance: '1E-8', initialMargin: '0.00000000', availableBalance: '0.00000001' }),
];
const heldNow = [
    held('BTCUSDT'),
    held('ETHUSDC', { positionSide: 'SHORT', isolated: true, isolatedMargin: '2511.40', isolatedWallet: '2101.40', positionAmt: '-10.250', entryPrice: '2050.10', notional: '-20603.525', unrealizedProfit: '410.00000000', initialMargin: '2060.3525', maintMargin: '133.92291250', leverage: '10' }),
    held('1000PEPEUSDT', { positionAmt: '0', entryPrice: '0.0', notional: '0', unrealizedProfit: '0.00000000', initialMargin: '0', maintMargin: '0', updateTime: 0, leverage: '20' }),
];
const modern = ({ leverage, isolated, entryPrice, maxNotional, ...rest }) => rest;
const account = (positions) => ({
    totalInitialMargin: '7535.54000000', totalMaintMargin: '407.68228750', totalWalletBalance: '14447.07890000', totalUnrealizedProfit: '1161.87500000', totalMarginBalance: '15608.95390000',
    availableBalance: '5972.01390000', maxWithdrawAmount: '5972.01390000', assets, positions,
});
const coinAccount = {
    assets: [
        asset('BTC', { walletBalance: '1.50000000', unrealizedProfit: '0.00373322', marginBalance: '1.50373322', maintMargin: '0.00131470', initialMargin: '0.03286757', crossWalletBalance: '1.44900000', crossUnPnl: '0.00373322', availableBalance: '1.47086565' }),
        asset('ETH', { walletBalance: '0.00000000', marginBalance: '0.00000000', initialMargin: '0.00000000', availableBalance: '0.00000000', updateTime: 0 }),
    ],
    positions: [
        held('BTCUSD_PERP', { positionAmt: '120', entryPrice: '36100.10000000', notional: undefined, notionalValue: '0.32867572', unrealizedProfit: '0.00373322', initialMargin: '0.03286757', maintMargin: '0.00131470', maxQty: '150' }),
        held('BTCUSD_PERP', { positionSide: 'SHORT', positionAmt: '-40', entryPrice: '37000.5', notional: undefined, notionalValue: '-0.10955857', unrealizedProfit: '0.00145', initialMargin: '0.01095585', maintMargin: '0.00043823' }),
        held('BTCUSD_240329', { isolated: true, isolatedWallet: '0.05100000', isolatedMargin: '0.05200000', positionAmt: '-20', entryPrice: '37700.1', notional: undefined, notionalValue: '-0.05403886', unrealizedProfit: '-0.00010000', initialMargin: '0.01801295', maintMargin: '0.00108077', leverage: '3' }),
        held('ETHUSD_PERP', { notional: undefined, notionalValue: '0', positionAmt: '0', maintMargin: '0' }),
    ],
    canDeposit: true, canTrade: true, canWithdraw: true, feeTier: 2, updateTime: 0,
};
export const positionRoutes = [
    fapi.get('leverageBracket', brackets, { rest: '\\?' }),
    dapiV2.get('leverageBracket', coinBrackets, { rest: '\\?' }),
    fapiV3.get('positionRisk', risks, { rest: '\\?' }),
    fapiV2.get('positionRisk', oldRisks, { rest: '\\?' }),
    dapi.get('positionRisk', coinRisks, { rest: '\\?' }),
    fapiV3.get('account', account(heldNow.map(modern)), { rest: '\\?' }),
    fapiV2.get('account', account(heldNow), { rest: '\\?' }),
    dapi.get('account', coinAccount, { rest: '\\?' }),
];

export default {
    description: 'Binance linear contracts: positions by risk and by account in both versions, balances.',
    ...contracts,
    routes: [...allMarketRoutes, ...positionRoutes],
    calls: [
        call('markets', 'loadMarkets'),
        call('positions', 'fetchPositions'),
        call('positions of one', 'fetchPositions', ['BTC/USDT:USDT']),
        call('positions of none', 'fetchPositions', ['BTC/USDT:USDT-240329']),
        call('positions, version 2', 'fetchPositions', null, { useV2: true }),
        call('positions by account', 'fetchPositions', null, { method: 'account' }),
        call('positions by account, open only', 'fetchPositions', null, { method: 'account', filterClosed: true }),
        call('positions by account, version 2', 'fetchPositions', null, { method: 'account', useV2: true }),
        call('positions by an unknown way', 'fetchPositions', null, { method: 'guess' }),
        call('positions, own window', 'fetchPositions', null, { type: 'swap', recvWindow: 5000 }),
        call('a position', 'fetchPosition', 'BTC/USDT:USDT'),
        call('balance, linear', 'fetchBalance', { type: 'swap' }),
        call('balance, future', 'fetchBalance', { type: 'future' }),
        call('balance, by subtype', 'fetchBalance', { subType: 'linear' }),
        call('balance, version 2', 'fetchBalance', { type: 'swap', useV2: true }),
        call('balance, inverse', 'fetchBalance', { type: 'delivery' }),
        call('balance, inverse by subtype', 'fetchBalance', { type: 'swap', subType: 'inverse' }),
    ],
};
