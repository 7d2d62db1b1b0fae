// The club's own element, made with another copy of Lit than ours. Served as one file with that copy inside: scripts/hosts.mjs.
import { LitElement, css, html } from 'lit';

class ClubClock extends LitElement {
  static properties = { next: {} };
  static styles = css`
    :host {
      display: block;
    }
    b {
      color: #2f6b4f;
    }
  `;

  render() {
    return html`Next bus: <b id="bus">${this.next}</b>`;
  }
}
customElements.define('club-clock', ClubClock);
