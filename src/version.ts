/** Equal to the package's version: a test compares them. Prerendered markup of another version is drawn afresh. */
export const version = '0.1.0';
