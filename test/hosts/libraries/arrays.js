// As libraries of fifteen years ago made JavaScript comfortable: methods on the prototype of every array, where for-in meets them,
// and methods of that name that came later and meant something else.
(function () {
  var list = Array.prototype;
  list.each = function (call) {
    for (var i = 0; i < this.length; i++) call(this[i], i);
    return this;
  };
  list.first = function () {
    return this[0];
  };
  list.last = function () {
    return this[this.length - 1];
  };
  list.contains = function (item) {
    return this.indexOf(item) > -1;
  };
  list.without = function (item) {
    return this.filter(function (one) {
      return one != item;
    });
  };
  list.remove = function (item) {
    var at = this.indexOf(item);
    if (at > -1) this.splice(at, 1);
    return this;
  };
  list.clone = function () {
    return this.slice(0);
  };
  // Knows arrays and what has a length; no iterators, and no function to map with.
  Array.from = function (items) {
    if (!items) return [];
    var length = items.length || 0;
    var made = new Array(length);
    while (length--) made[length] = items[length];
    return made;
  };
  // Compares loosely.
  list.includes = function (item) {
    for (var i = 0; i < this.length; i++) if (this[i] == item) return true;
    return false;
  };
  // Not the later method of that name.
  list.reduce = function () {
    return this.length > 1 ? this : this[0];
  };
  list.entries = function () {
    return this.slice(0);
  };
  list.flat = function () {
    var made = [];
    this.each(function (one) {
      if (Array.isArray(one)) made.push.apply(made, one.flat());
      else made.push(one);
    });
    return made;
  };
  Object.prototype.forEachKey = function (call) {
    for (var key in this) call(key, this[key]);
  };
})();
