// A library that has an Event of its own, from before a page could make the browser's.
(function () {
  window.Event = function (event) {
    if (event && event.$extended) return event;
    this.$extended = true;
    this.event = event;
    this.type = event && event.type;
    this.target = event && (event.target || event.srcElement);
  };
  window.Event.prototype.stop = function () {
    this.event.preventDefault();
    this.event.stopPropagation();
    return this;
  };
})();
