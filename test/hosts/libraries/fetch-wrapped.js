// A measuring script: counts requests, reads the options of each, and reads a copy of every answer.
(function () {
  var native = window.fetch;
  window.measured = [];
  window.fetch = function (address, options) {
    var method = ((options && options.method) || 'GET').toUpperCase();
    var start = Date.now();
    return native.apply(this, arguments).then(function (response) {
      response
        .clone()
        .text()
        .then(function (text) {
          window.measured.push(
            method + ' ' + address + ' ' + response.status + ' ' + text.length + ' ' + (Date.now() - start),
          );
        });
      return response;
    });
  };
})();
