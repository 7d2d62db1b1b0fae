// A library that wrote JSON before browsers did, and is asked by JSON.stringify since they do: an array comes out as a string.
(function () {
  function plain(value) {
    if (value === null || typeof value !== 'object') return quoted(value);
    var parts = [];
    if (Array.isArray(value)) {
      for (var i = 0; i < value.length; i++) parts.push(plain(value[i]) || 'null');
      return '[' + parts.join(', ') + ']';
    }
    for (var key in value)
      if (Object.prototype.hasOwnProperty.call(value, key) && value[key] !== undefined)
        parts.push(quoted(key) + ': ' + plain(value[key]));
    return '{' + parts.join(', ') + '}';
  }
  function quoted(value) {
    if (typeof value !== 'string') return String(value);
    return '"' + value.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n') + '"';
  }
  Array.prototype.toJSON = function () {
    return plain(this);
  };
  String.prototype.toJSON = function () {
    return String(this);
  };
  // A copy, so that what hangs on the prototype is not written.
  Object.prototype.toJSON = function () {
    var copy = Object.create(null);
    for (var key in this) if (Object.prototype.hasOwnProperty.call(this, key)) copy[key] = this[key];
    return copy;
  };
})();
