// CCXT's npm package on the payloads in a folder: the same cases as RestBenchmarks.cs, answered by a stub of fetch.
// Prints { case: median in microseconds of the processor }. Usage: node --expose-gc ccxt.mjs <folder>
import fs from 'node:fs';
import path from 'node:path';
import ccxt from '../../oracle/node_modules/ccxt/js/ccxt.js';

const read = (name) => fs.readFileSync(path.join(process.argv[2], `${name}.json`));
const replies = { 'api/v3/exchangeInfo': read('markets'), 'api/v3/ticker/24hr': read('tickers'), 'api/v3/depth': read('depth'), 'api/v3/order': read('placed') };
const exchange = new ccxt.binance({
  enableRateLimit: false, apiKey: 'vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zv', secret: 'NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiPNhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP',
  options: { fetchMarkets: { types: ['spot'] }, fetchMargins: false, fetchCurrencies: false, defaultType: 'spot' },
});
exchange.fetchImplementation = async (url) => {
  const body = replies[Object.keys(replies).find((part) => url.includes(part))];
  return { status: 200, statusText: 'OK', headers: { 'content-type': 'application/json;charset=UTF-8' }, text: async () => body.toString('utf8') };
};

const check = (isRight, what) => { if (!isRight) throw new Error(`the benchmark's work is wrong: ${what}`); };
check(Object.keys(await exchange.loadMarkets()).length === 2000, 'markets');
check(Object.keys(await exchange.fetchTickers()).length === 2000, 'tickers');
check((await exchange.fetchOrderBook('BTC/USDT', 1000)).bids.length === 1000, 'depth');
check((await exchange.createOrder('BTC/USDT', 'limit', 'buy', 0.015, 108000)).filled === 0.015, 'placing');

const results = {};
async function measure(name, repetitions, work) {
  const times = [];
  for (let round = -3; round < 9; round++) {
    globalThis.gc?.();
    const before = process.cpuUsage();
    for (let i = 0; i < repetitions; i++) await work();
    const used = process.cpuUsage(before);
    if (round >= 0) times.push((used.user + used.system) / repetitions);
  }
  results[name] = times.sort((a, b) => a - b)[times.length >> 1];
}
const form = { symbol: 'BTCUSDT', side: 'BUY', newClientOrderId: 'x-TKT5PX2F1234567890abcd', newOrderRespType: 'FULL', type: 'LIMIT', quantity: '0.015', price: '108000', timeInForce: 'GTC' };
await measure('markets, 2,000 symbols', 3, () => exchange.loadMarkets(true));
await measure('24h tickers, 2,000 symbols', 8, () => exchange.fetchTickers());
await measure('depth, 1,000 + 1,000 levels', 200, () => exchange.fetchOrderBook('BTC/USDT', 1000));
await measure('createOrder: build, sign, send, read', 3000, () => exchange.createOrder('BTC/USDT', 'limit', 'buy', 0.015, 108000, { clientOrderId: 'x-TKT5PX2F1234567890abcd' }));
await measure('order: sign', 8000, () => exchange.sign('order', 'private', 'POST', form));
console.log(JSON.stringify(results));
