import * as z from 'zod/mini';

/**
 * Otherwise zod probes `new Function` when the first schema is made, and a page with a strict
 * Content-Security-Policy reports it. Import this module before any schema.
 */
z.config({jitless: true});
