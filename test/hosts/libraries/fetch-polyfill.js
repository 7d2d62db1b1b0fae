// fetch by XMLHttpRequest, as it was before browsers had one: answers come whole, without a stream, and nothing can be cancelled.
(function () {
  function Headers(lines) {
    this.map = {};
    for (var i = 0; i < lines.length; i++) {
      var at = lines[i].indexOf(':');
      if (at > 0) this.map[lines[i].slice(0, at).toLowerCase()] = lines[i].slice(at + 1).trim();
    }
  }
  Headers.prototype.get = function (name) {
    return name.toLowerCase() in this.map ? this.map[name.toLowerCase()] : null;
  };
  Headers.prototype.has = function (name) {
    return name.toLowerCase() in this.map;
  };
  function Response(request) {
    this.status = request.status;
    this.ok = request.status >= 200 && request.status < 300;
    this.statusText = request.statusText;
    this.url = request.responseURL;
    this.headers = new Headers(request.getAllResponseHeaders().split(/[\r\n]+/));
    this.words = request.responseText;
  }
  Response.prototype.text = function () {
    return Promise.resolve(this.words);
  };
  Response.prototype.json = function () {
    return this.text().then(JSON.parse);
  };
  window.Headers = Headers;
  window.Response = Response;
  window.fetch = function (address, options) {
    options = options || {};
    return new Promise(function (resolve, reject) {
      var request = new XMLHttpRequest();
      request.onload = function () {
        resolve(new Response(request));
      };
      request.onerror = function () {
        reject(new TypeError('Network request failed'));
      };
      request.open(options.method || 'GET', address, true);
      request.withCredentials = options.credentials === 'include';
      for (var name in options.headers || {})
        if (typeof options.headers[name] === 'string') request.setRequestHeader(name, options.headers[name]);
      request.send(options.body === undefined ? null : options.body);
    });
  };
})();
