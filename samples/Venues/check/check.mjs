// Drives every venue with CCXT's own client and, after each call, compares what CCXT reports with the venue's state.
//   node check.mjs [path to Ccxt.Venues.dll]        VENUES_CONTROL=http://127.0.0.1:port uses running venues (started with --interval 0)
import { isDeepStrictEqual } from 'node:util';
import { ccxt, clientFor } from './clients.mjs';
import { start } from './venues.mjs';

const SYMBOL = 'BTC/USDT';
const CODES = ['BTC', 'USDT'];
let passed = 0;
let failed = 0;

// Kraken and Bitstamp show fees with five decimals.
const rounded = value => Number(Number(value).toFixed(5));

const close = (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

function same(actual, expected, what) {
    const equal = typeof actual === 'number' && typeof expected === 'number' ? close(actual, expected) : isDeepStrictEqual(actual, expected);
    if (!equal) throw new Error(`${what}: CCXT says ${JSON.stringify(actual)}, the venue ${JSON.stringify(expected)}`);
}

async function throws(name, call) {
    try {
        await call();
    } catch (error) {
        if (error instanceof ccxt[name]) return;
        throw new Error(`expected ${name}, got ${error.constructor.name}: ${error.message}`);
    }
    throw new Error(`expected ${name}, got an answer`);
}

class Run {
    constructor(venues, info) {
        this.venues = venues;
        this.info = info;
        this.id = info.id;
        ({ client: this.client, difference: this.difference } = clientFor(info));
        this.orders = 0;
    }

    async check(name, body) {
        try {
            await body();
            passed++;
        } catch (error) {
            failed++;
            console.log(`FAILED ${this.id}: ${name}\n    ${error.stack.split('\n').slice(0, 4).join('\n    ')}`);
        }
    }

    clientId() {
        return this.difference.clientId(++this.orders + 1000);
    }

    book(symbol = SYMBOL) {
        return this.venues.book(this.id, symbol);
    }

    /** The venue's own order, by CCXT's id of it. */
    async order(id) {
        const found = (await this.venues.state(this.id)).orders.find(x => x.id === id);
        if (!found) throw new Error(`the venue has no order ${id}`);
        return found;
    }

    async balances() {
        const [reported, state] = [await this.client.fetchBalance(), await this.venues.state(this.id)];
        for (const [code, balance] of Object.entries(state.balances)) {
            same(reported[code]?.total, balance.Total, `${code} total`);
            same(reported[code]?.used, balance.Held, `${code} used`);
            same(reported[code]?.free, balance.Available, `${code} free`);
        }
    }

    /** fetchOrder, member by member against the venue's order. */
    async fetched(id, more = {}) {
        const state = await this.order(id);
        const order = await this.client.fetchOrder(id, SYMBOL);
        same(order.id, state.id, 'id');
        same(order.symbol, state.symbol, 'symbol');
        same(order.side, state.side, 'side');
        const status = { open: 'open', filled: 'closed', cancelled: 'canceled', expired: this.id === 'binance' ? 'expired' : 'canceled' }[state.status];
        same(order.status, status, 'status');
        if (!this.difference.amountIsRemaining) {
            same(order.type, state.kind, 'type');
            same(order.amount, state.amount, 'amount');
            same(order.filled, state.filled, 'filled');
            same(order.remaining, state.amount - state.filled, 'remaining');
            if (state.price !== null) same(order.price, state.price, 'price');
            if (state.clientId) same(order.clientOrderId, state.clientId, 'clientOrderId');
        }
        if (state.filled > 0) {
            if (this.id === 'kraken') {
                // shown with no more decimals than a price has
                if (Math.abs(order.average - state.average) > 0.05) same(order.average, state.average, 'average');
            } else {
                same(order.filled, state.filled, 'filled');
                same(order.cost, state.cost, 'cost');
                same(order.average, state.cost / state.filled, 'average');
            }
            if (this.id === 'kraken' || this.id === 'coinbasepro') same(rounded(order.fee.cost), rounded(state.fee), 'fee');
        }
        for (const [name, value] of Object.entries(more)) same(state[name], value, `the venue's ${name}`);
        return { order, state };
    }

    /** createOrder, and that the venue has just this order. */
    async created(type, side, amount, price, params = {}) {
        const clientOrderId = this.clientId();
        const order = await this.client.createOrder(SYMBOL, type, side, amount, price, { clientOrderId, ...params });
        const state = await this.order(order.id);
        same(order.symbol, state.symbol, 'symbol');
        same(order.side, state.side, 'side');
        same(order.amount, state.amount, 'amount');
        same(state.clientId, clientOrderId, "the venue's client order id");
        if (price !== undefined) {
            same(order.price, state.price, 'price');
            same(state.price, Number(this.client.priceToPrecision(SYMBOL, price)), 'price as asked');
        }
        return { order, state };
    }

    async markets() {
        const { client, info } = this;
        await client.loadMarkets();
        same([...client.symbols].sort(), info.markets.map(x => x.symbol).sort(), 'symbols');
        for (const listed of info.markets) {
            const market = client.market(listed.symbol);
            same(market.id, listed.id, `${listed.symbol} id`);
            same(market.active, !listed.halted, `${listed.symbol} active`);
            same(market.precision.price, listed.priceTick, `${listed.symbol} price step`);
            same(market.precision.amount, listed.amountStep, `${listed.symbol} amount step`);
            same(market.limits.cost.min, listed.minCost, `${listed.symbol} least cost`);
            if (this.id === 'binance' || this.id === 'kraken') same(market.limits.amount.min, listed.minAmount, `${listed.symbol} least amount`);
            same(market.taker, info.taker, `${listed.symbol} taker fee`);
            if (this.id !== 'bitstamp') same(market.maker, info.maker, `${listed.symbol} maker fee`);
        }
        for (const code of Object.keys((await this.venues.state(this.id)).balances)) if (!client.currencies[code]) throw new Error(`no currency ${code}`);
    }

    async publicData() {
        const { client } = this;
        if (client.has.fetchTime) {
            await this.check('fetchTime', async () => {
                if (Math.abs(await client.fetchTime() - Date.now()) > 2000) throw new Error('the clock is off');
            });
        }
        if (this.id === 'kraken') await this.check('fetchStatus', async () => same((await client.fetchStatus()).status, 'ok', 'status'));
        await this.check('fetchTicker', async () => {
            const [ticker, book] = [await client.fetchTicker(SYMBOL), await this.book()];
            same(ticker.bid, book.bids[0][0], 'bid');
            same(ticker.ask, book.asks[0][0], 'ask');
            same(ticker.last, book.trades.at(-1).price, 'last');
            same(ticker.baseVolume, book.day.Volume, 'volume');
            if (ticker.high !== undefined) same([ticker.high, ticker.low], [book.day.High, book.day.Low], 'high and low');
        });
        await this.check('fetchTickers', async () => {
            const tickers = await client.fetchTickers();
            for (const { symbol, halted } of this.info.markets)
                if (!halted) same(tickers[symbol]?.last, (await this.book(symbol)).minutes.at(-1).Close, `${symbol} last`);
        });
        await this.check('fetchOrderBook', async () => {
            const [reported, book] = [await client.fetchOrderBook(SYMBOL), await this.book()];
            same(reported.bids.map(x => x.slice(0, 2)), book.bids, 'bids');
            same(reported.asks.map(x => x.slice(0, 2)), book.asks, 'asks');
            if (this.difference.nonce) same(reported.nonce, this.difference.nonce(book), 'sequence');
            const header = Object.entries(client.last_response_headers).find(([name]) => name.toLowerCase() === 'x-venue-sequence');
            same(header?.[1], String(book.sequence), 'sequence header');
        });
        await this.check('fetchTrades', async () => {
            const [trades, book] = [await client.fetchTrades(SYMBOL), await this.book()];
            const expected = this.id === 'bitstamp' ? book.trades.slice(-trades.length) : book.trades;
            if (trades.length < 3) throw new Error(`only ${trades.length} trades`);
            same(trades.map(x => [x.price, x.amount, x.side]), expected.map(x => [x.price, x.amount, x.side]), 'trades');
        });
        await this.check('fetchOHLCV', async () => {
            const [candles, book] = [await client.fetchOHLCV(SYMBOL, '1m'), await this.book()];
            const traded = candles.filter(x => x[5] > 0);
            same(traded.map(x => x[0]), book.minutes.map(x => Date.parse(x.Start)), 'times');
            const expected = book.minutes.map(x => [x.Open, x.High, x.Low, x.Close, x.Volume]);
            same(traded.map(x => x.slice(1)), expected, 'candles');
            if (this.difference.ohlcvGaps)
                for (let i = 1; i < candles.length; i++) same(candles[i][0] - candles[i - 1][0], 60000, 'distance of candles');
        });
        await this.check('fetchOHLCV by the hour', async () => {
            const candles = await client.fetchOHLCV(SYMBOL, '1h');
            const volume = (await this.book()).minutes.reduce((sum, x) => sum + x.Volume, 0);
            same(candles.reduce((sum, x) => sum + x[5], 0), volume, 'volume');
        });
    }

    async restingOrder() {
        const { client } = this;
        let order;
        const price = async () => (await this.book()).bids[0][0] * 0.9;
        await this.check('create a limit order that rests', async () => {
            ({ order } = await this.created('limit', 'buy', 0.02, await price()));
            same((await this.order(order.id)).status, 'open', 'status');
        });
        await this.check('fetchBalance with a hold', async () => {
            await this.balances();
            if (!((await client.fetchBalance()).USDT.used > 0)) throw new Error('nothing is held');
        });
        await this.check('fetchOrder of an open order', () => this.fetched(order.id, { status: 'open' }));
        await this.check('fetchOpenOrders', async () => {
            const open = await client.fetchOpenOrders(SYMBOL);
            same(open.map(x => x.id), [order.id], 'open orders');
            const state = await this.order(order.id);
            same([open[0].price, open[0].amount, open[0].side], [state.price, state.amount, state.side], 'open order');
            same(open[0].clientOrderId, state.clientId, 'client order id');
        });
        await this.check('a client order id in use', async () => {
            const { clientId } = await this.order(order.id);
            const again = async () => client.createOrder(SYMBOL, 'limit', 'buy', 0.02, await price(), { clientOrderId: clientId });
            if (this.difference.duplicate) return throws(this.difference.duplicate, again);
            return client.cancelOrder((await again()).id, SYMBOL);
        });
        await this.check('cancelOrder', async () => {
            await client.cancelOrder(order.id, SYMBOL);
            same((await this.order(order.id)).status, 'cancelled', 'status');
            same(await client.fetchOpenOrders(SYMBOL), [], 'open orders');
            await this.balances();
        });
        await this.check('fetchOrder of a cancelled order', () => this.fetched(order.id, { status: 'cancelled' }));
        await this.check('cancel it again', () => throws('OrderNotFound', () => client.cancelOrder(order.id, SYMBOL)));
    }

    async takingOrders() {
        const { client, difference } = this;
        for (const side of ['buy', 'sell']) {
            await this.check(`market ${side}`, async () => {
                const { order, state } = await this.created('market', side, 0.75);
                if (state.fills.length < 2) throw new Error('it should have met several orders');
                same(state.status, 'filled', 'status');
                if (this.id === 'binance') same([order.status, order.filled, order.cost], ['closed', state.filled, state.cost], 'answer');
                await this.fetched(order.id, { status: 'filled' });
                await this.balances();
            });
            await this.venues.step(3);
        }
        await this.check('market buy by cost', async () => {
            const order = await difference.cost(client)(SYMBOL, 1000);
            const { state } = await this.fetched(order.id, { status: 'filled' });
            const spent = state.cost + (this.id === 'coinbasepro' || this.id === 'bitstamp' ? state.fee : 0);
            if (spent > 1000 || spent < 999) throw new Error(`spent ${spent}`);
            await this.balances();
        });
        await this.check('limit order that takes', async () => {
            const { order } = await this.created('limit', 'sell', 0.01, (await this.book()).bids[0][0] * 0.995);
            const { state } = await this.fetched(order.id, { status: 'filled' });
            if (state.average < state.price) throw new Error('it sold below its limit');
        });
        await this.check('immediate or cancel', async () => {
            const ask = (await this.book()).asks[0];
            const amount = Number(client.amountToPrecision(SYMBOL, ask[1] + 0.5));
            const { order } = await this.created('limit', 'buy', amount, ask[0], difference.ioc ?? { timeInForce: 'IOC' });
            const { state } = await this.fetched(order.id, { status: 'expired' });
            same(state.filled, ask[1], 'filled');
            await this.balances();
        });
        await this.venues.step();
        await this.check('post-only that would take', async () => {
            const price = (await this.book()).asks[0][0];
            const place = () => client.createOrder(SYMBOL, 'limit', 'buy', 0.01, price, difference.postOnly ?? { postOnly: true });
            const before = (await this.venues.state(this.id)).orders.length;
            if (difference.crossedPostOnly === 'recorded') same((await this.order((await place()).id)).status, 'cancelled', 'status');
            else if (difference.crossedPostOnly === 'rejected') same((await place()).status, 'rejected', 'status');
            else await throws(difference.crossedPostOnly, place);
            const after = (await this.venues.state(this.id)).orders.slice(before);
            same(after.flatMap(x => x.fills), [], 'fills');
        });
        await this.check('an order that is filled as the market comes to it', async () => {
            const { order } = await this.created('limit', 'buy', 0.05, (await this.book()).bids[0][0]);
            for (let left = 300; left > 0 && (await this.order(order.id)).status === 'open'; left--) await this.venues.step();
            const { state } = await this.fetched(order.id, { status: 'filled' });
            same(state.fills.every(x => x.maker), true, 'as maker');
            await this.balances();
        });
    }

    async history() {
        const { client } = this;
        await this.check('fetchMyTrades', async () => {
            const trades = await client.fetchMyTrades(SYMBOL);
            const { orders } = await this.venues.state(this.id);
            const fills = orders.flatMap(x => x.fills.map(y => ({ ...y, side: x.side, order: x.id })));
            same(trades.length, fills.length, 'count');
            const key = (order, price, amount) => `${order} ${price} ${amount}`;
            const reported = new Map(trades.map(x => [key(x.order, x.price, x.amount), x]));
            for (const fill of fills) {
                const trade = reported.get(key(fill.order, fill.price, fill.amount));
                if (!trade) throw new Error(`CCXT has no trade like ${JSON.stringify(fill)}`);
                same(trade.side, fill.side, 'side');
                same(rounded(trade.fee.cost), rounded(fill.fee), 'fee');
                same(trade.fee.currency, fill.feeAsset, 'fee currency');
                if (trade.takerOrMaker) same(trade.takerOrMaker, fill.maker ? 'maker' : 'taker', 'taker or maker');
            }
        });
        if (!this.difference.closedOrders) return;
        await this.check('fetchClosedOrders', async () => {
            const closed = (await client.fetchClosedOrders(SYMBOL)).map(x => x.id).sort();
            const state = (await this.venues.state(this.id)).orders;
            const expected = this.id === 'binance' ? state.filter(x => x.status === 'filled') : state.filter(x => x.status !== 'open');
            same(closed, expected.map(x => x.id).sort(), 'closed orders');
        });
    }

    async refusals() {
        const { client, difference, info } = this;
        const ask = (await this.book()).asks[0][0];
        const halted = info.markets.find(x => x.halted);
        const before = await this.venues.state(this.id);
        await this.check('insufficient funds', () => throws('InsufficientFunds', () => client.createOrder(SYMBOL, 'limit', 'buy', 500, ask * 0.9)));
        await this.check('too small an order', () => throws(difference.tooSmall, () => client.createOrder(SYMBOL, 'limit', 'buy', 0.00001, ask * 0.9)));
        await this.check('a halted market', () => throws(difference.halted, () => client.createOrder(halted.symbol, 'limit', 'buy', 1000, 0.1)));
        await this.check('nothing came of it', async () => same(await this.venues.state(this.id), before, 'state'));
        const secret = Buffer.from('another secret').toString('base64');
        const balanceWith = async keys => {
            const other = clientFor({ ...info, ...keys }).client;
            other.setMarkets(client.markets, client.currencies);
            return other.fetchBalance();
        };
        await this.check('a wrong key', () => throws('AuthenticationError', () => balanceWith({ apiKey: info.apiKey.replaceAll('0', '7') })));
        await this.check('a key of the wrong format', () => throws('AuthenticationError', () => balanceWith({ apiKey: 'nonsense' })));
        await this.check('a wrong secret', () => throws(difference.wrongSecret, () => balanceWith({ secret })));
        if (info.password) await this.check('a wrong passphrase', () => throws('AuthenticationError', () => balanceWith({ password: 'nonsense' })));
    }

    async faults() {
        const { client, venues, id, difference } = this;
        const expectations = [
            ['429', '&seconds=60', difference.rateLimited],
            ['5xx', '&status=503', difference.failing],
            ['drop', '', 'NetworkError'],
        ];
        for (const [kind, more, error] of expectations) {
            await this.check(`fault ${kind}`, async () => {
                await venues.fault(id, kind, more);
                try {
                    await throws(error, () => client.fetchTicker(SYMBOL));
                    same((await venues.log(id)).requests.at(-1).status, { 429: 429, '5xx': 503, drop: 0 }[kind], 'status');
                } finally {
                    await venues.fault(id, 'clear');
                }
                await client.fetchTicker(SYMBOL);
            });
        }
    }

    async all() {
        await this.check('loadMarkets', () => this.markets());
        await this.publicData();
        await this.check('fetchBalance', () => this.balances());
        await this.restingOrder();
        await this.takingOrders();
        await this.history();
        await this.refusals();
        await this.faults();
    }
}

const venues = await start(process.argv[2]);
try {
    for (const info of await venues.info()) {
        const before = passed + failed;
        const wrong = failed;
        await new Run(venues, info).all();
        console.log(`${info.id}: ${passed + failed - before} checks, ${failed - wrong} failed`);
    }
} finally {
    venues.stop();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
