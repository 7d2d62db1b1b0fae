// As polyfills of scoped registries do it: a registry of their own stands in the place of the browser's, a stand-in class is what the
// browser knows, and HTMLElement is a function that says which element is being made.
(function () {
  var Native = window.HTMLElement;
  var registry = window.customElements;
  var byTag = {};
  var byClass = new Map();
  var making;

  function Registry() {}
  Registry.prototype.define = function (tag, type) {
    if (byTag[tag]) throw new DOMException('"' + tag + '" has been defined', 'NotSupportedError');
    var attributes = type.observedAttributes || [];
    var life = type.prototype;
    var connected = life.connectedCallback;
    var disconnected = life.disconnectedCallback;
    var moved = life.adoptedCallback;
    var changed = life.attributeChangedCallback;
    var StandIn = class extends Native {
      static get observedAttributes() {
        return attributes;
      }
      constructor() {
        super();
        making = this;
        Object.setPrototypeOf(this, type.prototype);
        new type();
        if (making) throw new TypeError('its constructor did not call super()');
      }
      connectedCallback() {
        if (connected) connected.apply(this, arguments);
      }
      disconnectedCallback() {
        if (disconnected) disconnected.apply(this, arguments);
      }
      adoptedCallback() {
        if (moved) moved.apply(this, arguments);
      }
      attributeChangedCallback() {
        if (changed) changed.apply(this, arguments);
      }
    };
    // The browser looks for the callbacks on the class it knows, once; afterwards they are those of the element's own class.
    byTag[tag] = type;
    byClass.set(type, StandIn);
    registry.define(tag, StandIn);
  };
  Registry.prototype.get = function (tag) {
    return byTag[tag] || registry.get(tag);
  };
  Registry.prototype.getName = function (type) {
    return (
      Object.keys(byTag).filter(function (tag) {
        return byTag[tag] === type;
      })[0] || null
    );
  };
  Registry.prototype.whenDefined = function (tag) {
    return registry.whenDefined(tag).then(function () {
      return byTag[tag];
    });
  };
  Registry.prototype.upgrade = function (root) {
    registry.upgrade(root);
  };
  Object.defineProperty(window, 'customElements', { value: new Registry(), configurable: true, writable: true });

  window.HTMLElement = function HTMLElement() {
    var made = making;
    if (made) {
      making = undefined;
      return made;
    }
    var StandIn = byClass.get(new.target);
    if (!StandIn) throw new TypeError('Illegal constructor');
    return new StandIn();
  };
  window.HTMLElement.prototype = Native.prototype;
  Object.defineProperty(Native.prototype, 'constructor', {
    value: window.HTMLElement,
    configurable: true,
    writable: true,
  });
})();
