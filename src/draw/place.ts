/** Where this runs. The CDN build, which is for pages alone, has what is known there in this file's place: `scripts/bundle.mjs`. */

export const isServer = !globalThis.document;
/** What elements are made of; a server has nothing but attributes: `ssr/furnish.ts`. */
export const Base: typeof HTMLElement = isServer ? (class {} as typeof HTMLElement) : HTMLElement;
