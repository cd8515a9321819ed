// A sister's case is its family head's at another address.
export const sister = (source, description) => ({
    ...source,
    description,
    exchange: 'binanceus',
    routes: source.routes.map((route) => ({ ...route, url: route.url.replaceAll('api\\.binance\\.com', 'api\\.binance\\.us') })),
});
