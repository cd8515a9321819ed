// Records calls that no case makes: the calls of an exchange's cases with other symbols, limits, times and parameters, over the same replies.
//   node vary.mjs <id> <folder> [seed] [how many]       then: CCXT_VECTORS=<folder> dotnet test tests/Exchanges.Tests --filter Replays
// What differs is either a fault of the class, or one of its deviations under another name; what is worth it becomes a case. Nothing of it is committed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [id, folder, seed = '1', howMany = '300'] = process.argv.slice(2);
if (!id || !folder) {
    console.error('usage: node vary.mjs <id> <folder> [seed] [how many]');
    process.exit(64);
}

let state = Number(seed) * 7919 + 17;
const chance = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
const one = (list) => list[Math.floor(chance() * list.length)];

// Refusals, husks and nonsense are other cases' business.
const themes = readdirSync(join(here, id)).filter((file) => /^[^_].*\.mjs$/.test(file) && !/husk|fault|key|sandbox|error|odd/.test(file));
const cases = await Promise.all(themes.map(async (file) => (await import(`./${id}/${file}`)).default));
const settings = cases.find((given) => given.calls.some((call) => call.method === 'loadMarkets')) ?? cases[0];

// First the routes as they are, then each for any query and body.
const routes = new Map();
const add = (route) => routes.set(JSON.stringify([route.method, route.url, route.bodyMatch]), route);
const given = cases.flatMap((from) => from.routes ?? []).filter((route) => !route.times && !route.fail);
const isNarrow = (route) => route.bodyMatch || route.url.includes('\\?');
[...given.filter(isNarrow), ...given.filter((route) => !isNarrow(route))].forEach(add);
given.filter((route) => !(route.status >= 400))
    .map((route) => ({ ...route, bodyMatch: undefined, url: `${route.url.replace(/\(?\\\?.*$/, '').replace(/\$$/, '').replace(/\(\?[^!].*$/, '')}(\\?|$)` }))
    .sort((a, b) => b.url.length - a.url.length)
    .forEach(add);

const made = cases.flatMap((from) => from.calls).filter((call) => call.method && !call.implicit && !/^(loadMarkets|setMarkets|\w+ToPrecision)$/.test(call.method));
const symbols = [...new Set(made.flatMap((call) => call.args ?? []).filter((arg) => typeof arg === 'string' && arg.includes('/')))];

// Where a method takes its symbol (or currency), its since with a limit behind it, and its parameters.
const places = {
    createOrder: { params: 5 }, editOrder: { params: 6 }, cancelOrder: { params: 2 }, fetchOrder: { params: 2 }, cancelOrders: { params: 2 }, cancelAllOrders: { params: 1 },
    fetchTicker: { params: 1 }, fetchTickers: { params: 1 }, fetchBidsAsks: { params: 1 }, fetchOrderBook: { params: 2 }, fetchOHLCV: { since: 2, params: 4 }, fetchBalance: { params: 0 },
    fetchOrderTrades: { params: 4 }, fetchDepositAddress: { params: 1 }, fetchDepositAddressesByNetwork: { params: 1 }, createDepositAddress: { params: 1 },
    withdraw: { params: 4 }, transfer: { params: 4 }, fetchTradingFee: { params: 1 }, fetchTradingFees: { params: 0 }, fetchDepositWithdrawFees: { params: 1 },
    fetchPosition: { params: 1 }, fetchPositions: { params: 1 }, fetchFundingRate: { params: 1 }, fetchFundingRates: { params: 1 }, fetchOpenInterest: { params: 1 },
    setLeverage: { params: 2 }, setMarginMode: { params: 2 },
};
for (const history of ['Trades', 'MyTrades', 'Orders', 'OpenOrders', 'ClosedOrders', 'CanceledOrders', 'CanceledAndClosedOrders', 'Deposits', 'Withdrawals', 'DepositsWithdrawals', 'Ledger', 'Transfers', 'FundingRateHistory'])
    places[`fetch${history}`] = { since: 1, params: 3 };
const forOrders = [
    { clientOrderId: 'mine-0001' }, { postOnly: true }, { timeInForce: 'IOC' }, { timeInForce: 'FOK' }, { timeInForce: 'GTC' }, { timeInForce: 'PO' }, { triggerPrice: 34000 }, { stopPrice: 34000 },
    { stopLossPrice: 34000 }, { takeProfitPrice: 39000 }, { reduceOnly: true }, { cost: 250 }, { test: true }, { marginMode: 'cross' }, { note: 'x' },
];
const forOthers = [
    { until: 1700000000000 }, { type: 'spot' }, { type: 'swap' }, { network: 'ERC20' }, { network: 'TRC20' }, { trigger: true }, { marginMode: 'isolated' }, { clientOrderId: 'mine-0001' },
    { limit: 3 }, { paginate: true }, { note: 'x' },
];
const times = [1699990000000, 1699913600000, null];
const limits = [1, 2, 3, 50, 500, 5000, null];

const put = (args, at, value) => {
    while (args.length <= at) args.push(null);
    args[at] = value;
};
const addTo = (args, at, params) => put(args, at, { ...(args[at] && typeof args[at] === 'object' ? args[at] : {}), ...params });
const vary = (method, args) => {
    const { since, params } = places[method] ?? {};
    const dice = chance();
    if (method === 'createOrder' || method === 'editOrder') {
        const [symbol, type, side, amount, price] = [0, 1, 2, 3, 4].map((at) => at + params - 5);
        if (dice < 0.15) put(args, type, args[type] === 'limit' ? 'market' : 'limit');
        else if (dice < 0.3) put(args, side, args[side] === 'buy' ? 'sell' : 'buy');
        else if (dice < 0.4) put(args, symbol, one(symbols));
        else if (dice < 0.5) put(args, amount, one([0.1234567891, 2, 1500000, 0.00002]));
        else if (dice < 0.55) put(args, price, one([null, 35000.123456, 0.00000861]));
        else addTo(args, params, one(forOrders));
    } else if (since !== undefined && dice < 0.5) dice < 0.2 ? put(args, since, one(times)) : put(args, since + 1, one(limits));
    else if (dice < 0.65 && symbols.includes(args[0])) put(args, 0, one(symbols));
    else if (params !== undefined) addTo(args, params, one(forOthers));
};

const calls = new Map();
for (let tries = 0; calls.size < Number(howMany) && tries < 5 * Number(howMany); tries++) {
    const { method, args } = structuredClone({ args: [], ...one(made) });
    for (let times = 1 + Math.floor(chance() * 2); times > 0; times--) vary(method, args);
    calls.set(JSON.stringify([method, args]), { method, args });
}
let wanted = [{ name: 'markets', method: 'loadMarkets' }, ...[...calls.values()].map((call, index) => ({ name: `${index + 1} ${call.method}`, ...call }))];

const { exchange, reference, clock, clockStep, credentials, options, config } = settings;
const scratch = mkdtempSync(join(tmpdir(), 'vary-'));
const out = join(folder, id, `${seed}.json`);
mkdirSync(dirname(out), { recursive: true });
for (;;) {
    writeFileSync(join(scratch, 'case.json'), JSON.stringify({ exchange, reference, clock, clockStep, credentials, options, config, routes: [...routes.values()], calls: wanted }));
    const { status, stderr } = spawnSync(process.execPath, [join(here, '..', 'oracle.mjs'), 'record', join(scratch, 'case.json'), '-o', out], { encoding: 'utf8' });
    if (status !== 0 && status !== 2) throw new Error(stderr);
    // What the replies at hand do not answer, or make the reference stumble, says nothing.
    const vain = new Set(JSON.parse(readFileSync(out)).calls.filter((call) => /^(NoRoute|TypeError)$/.test(call.error?.class) || call.requests?.some((request) => request.route < 0)).map((call) => call.name));
    if (vain.size === 0) break;
    wanted = wanted.filter((call) => !vain.has(call.name));
}
rmSync(scratch, { recursive: true });
console.log(`${out}: ${wanted.length} calls`);
