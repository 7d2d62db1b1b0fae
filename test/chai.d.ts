import '@open-wc/testing';

// A plugin of @open-wc/testing types every `equal` as a promise, for its comparison of trees, which we do not use. With that,
// the lint rule against floating promises would speak at every line; declared after it, this one is preferred.
declare global {
  namespace Chai {
    interface Equal {
      (value: unknown, message?: string): Assertion;
    }
  }
}
