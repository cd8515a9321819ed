// Short forms for routes and calls, shared by the cases of all exchanges.

/** A pattern for the literal beginning of a URL followed by a pattern for the rest. */
export const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Routes under one base address: path is literal, rest a pattern for what follows it. */
export const under = (base) => {
    const route =
        (method) =>
        (path, body, { rest = '$', ...more } = {}) => ({
            method,
            url: `^${escape(base + path)}${rest}`,
            ...(body === undefined ? {} : { body }),
            ...more,
        });
    return { get: route('GET'), post: route('POST'), put: route('PUT'), delete: route('DELETE') };
};

/** A call of a unified method. */
export const call = (name, method, ...args) => ({ name, method, ...(args.length ? { args } : {}) });

/** A call of an implicit endpoint method. */
export const implicit = (name, method, ...args) => ({ name, method, implicit: true, ...(args.length ? { args } : {}) });

/** A recorded property. */
export const property = (name) => ({ name, property: name });
