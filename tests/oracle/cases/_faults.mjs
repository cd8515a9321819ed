// What can go wrong below the exchange's own errors, and how a list of refusals becomes routes and calls.

const html = (title) => `<html>\n<head><title>${title}</title></head>\n<body><center><h1>${title}</h1></center></body>\n</html>\n`;
const page = (status, title, headers) => ({ status, headers: { 'content-type': 'text/html', ...headers }, bodyText: html(title) });
const json = { 'content-type': 'application/json' };

/** Faults that any HTTP exchange shows sooner or later. */
export const faults = {
    'HTTP 400 as HTML': page(400, '400 Bad Request'),
    'HTTP 401 as HTML': page(401, '401 Unauthorized'),
    'HTTP 403 as HTML': page(403, '403 Forbidden'),
    'HTTP 404 as HTML': page(404, '404 Not Found'),
    'HTTP 408': { status: 408, bodyText: '' },
    'HTTP 422': { status: 422, headers: json, bodyText: '{"detail":"unprocessable"}' },
    'HTTP 429 with Retry-After': { status: 429, headers: { ...json, 'Retry-After': '17' }, bodyText: '{}' },
    'HTTP 429 as HTML': page(429, '429 Too Many Requests', { 'Retry-After': '60' }),
    'HTTP 451': page(451, '451 Unavailable For Legal Reasons'),
    'HTTP 500 with an empty body': { status: 500, bodyText: '' },
    'HTTP 502 as HTML': page(502, '502 Bad Gateway'),
    'HTTP 503 as HTML': page(503, '503 Service Temporarily Unavailable', { 'Retry-After': '30' }),
    'HTTP 504 as HTML': page(504, '504 Gateway Time-out'),
    'HTTP 520 as HTML': page(520, '520: Web server is returning an unknown error'),
    'connection reset': { fail: 'connection' },
    timeout: { fail: 'timeout' },
};

/** Replies that are not what was asked for although the status says success. */
export const husks = {
    'HTTP 200 with HTML': page(200, 'Just a moment...'),
    'HTTP 200 with an empty body': { bodyText: '' },
    'HTTP 200 with truncated JSON': { headers: json, bodyText: '{"error":[],"result":{"XXBTZUSD":{"a":["36501.20000","3"' },
    'HTTP 200 with null': { headers: json, bodyText: 'null' },
    'HTTP 200 with an empty object': { headers: json, bodyText: '{}' },
    'HTTP 200 with an empty list': { headers: json, bodyText: '[]' },
    'HTTP 200 with a text': { headers: json, bodyText: '"OK"' },
};

/** One call per fault; each is answered once, in order, by routes made from the request's own method and URL. */
export const sequence = (rows) => ({
    routes: rows.map(([, , , route]) => ({ times: 1, ...route })),
    calls: rows.map(([name, method, args]) => ({ name, method, args })),
});

/** Every one of a table of faults against one call, or those named. */
const against = (table, label, method, args, route, names = Object.keys(table)) =>
    names.map((name) => [`${label}, ${name}`, method, args, { ...route, ...table[name] }]);

/** Faults that matter where money is at stake. */
const grave = [
    'HTTP 403 as HTML',
    'HTTP 429 with Retry-After',
    'HTTP 500 with an empty body',
    'HTTP 502 as HTML',
    'HTTP 503 as HTML',
    'HTTP 504 as HTML',
    'connection reset',
    'timeout',
];
const nonsense = ['HTTP 200 with HTML', 'HTTP 200 with an empty body', 'HTTP 200 with truncated JSON', 'HTTP 200 with an empty object'];

/** A case of all faults against a public call and the grave ones against an order; calls are [label, method, args, route]. */
export const faultsCase = (name, base, marketRoutes, public_, order) => {
    const { routes, calls } = sequence([...against(faults, ...public_), ...against(faults, ...order, grave)]);
    return {
        description: `${name}: HTTP errors, HTML, lost connections; every fault against a public call, the grave ones against an order.`,
        ...base,
        routes: [...marketRoutes, ...routes],
        calls: [{ name: 'markets', method: 'loadMarkets' }, ...calls],
    };
};

/** A case of nonsense with status 200 against several calls: what the reference makes of it is a deviation wherever it is no error. */
export const husksCase = (name, base, marketRoutes, first, others) => {
    const { routes, calls } = sequence([...against(husks, ...first), ...others.flatMap((one) => against(husks, ...one, nonsense))]);
    return {
        description: `${name}: status 200 with HTML, nothing, half a JSON text, null. Where the reference answers with an empty shell, an error is right.`,
        ...base,
        routes: [...marketRoutes, ...routes],
        calls: [{ name: 'markets', method: 'loadMarkets' }, ...calls],
    };
};
