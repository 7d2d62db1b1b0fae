// A library's own bind, from before there was one: where arguments are bound, those of the call are dropped.
Function.prototype.bind = function (self, bound) {
  var method = this;
  return function () {
    return method.apply(self || null, bound === undefined ? arguments : [].concat(bound));
  };
};
Function.prototype.delay = function (ms) {
  return setTimeout(this, ms);
};
