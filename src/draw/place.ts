/** Where this runs. The CDN build, which is for pages alone, has what is known there in this file's place: `scripts/bundle.mjs`. */

export const isServer = !globalThis.document;
/** What elements are made of; a server has nothing but attributes: `ssr/furnish.ts`. */
export const Base: typeof HTMLElement = isServer ? (class {} as typeof HTMLElement) : HTMLElement;
/** Of which every other kind of event is made. The browser's own: MooTools puts an `Event` of its own in its place. */
export const NativeEvent = (isServer ? class {} : Object.getPrototypeOf(CustomEvent)) as typeof Event;
