/** Colours as a reader sees them, and how far one stands off another. */
export type Rgb = readonly [number, number, number];

const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;

/** What these layers come to, the lowest first. */
export function composite(...layers: readonly string[]): Rgb {
  pixel.clearRect(0, 0, 1, 1);
  for (const layer of layers) {
    if (!CSS.supports('color', layer)) throw new Error(`That is no colour: ${layer}`);
    pixel.fillStyle = layer;
    pixel.fillRect(0, 0, 1, 1);
  }
  const [r = 0, g = 0, b = 0, a = 0] = pixel.getImageData(0, 0, 1, 1).data;
  if (a < 255) throw new Error(`Something shines through: ${layers.join(', ')}`);
  return [r, g, b];
}

/** WCAG 2.2: relative luminance. */
const luminance = (colour: Rgb): number => {
  const [r, g, b] = colour.map((one) => {
    const c = one / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** WCAG 2.2: contrast ratio, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The node itself and all around it, out of shadow roots too. */
function around(node: Element): Element[] {
  const found: Element[] = [];
  for (let one: Element | null = node; one;) {
    found.push(one);
    const { assignedSlot, parentNode }: Element = one;
    one = assignedSlot ?? (parentNode instanceof ShadowRoot ? parentNode.host : (parentNode as Element | null));
    if (!(one instanceof Element)) break;
  }
  return found;
}

/** The grounds that a node stands on, the page's own first. Pictures are none: what stands on them is tested by itself. */
export function grounds(node: Element): string[] {
  const page = document.createElement('i');
  page.style.color = 'Canvas';
  document.body.append(page);
  const canvas = getComputedStyle(page).color;
  page.remove();
  return [
    canvas,
    ...around(node)
      .map((one) => getComputedStyle(one).backgroundColor)
      .reverse(),
  ];
}

/** A colour of a node as it is drawn, and its contrast to the ground. */
export function seen(node: Element, colour: string, ground = grounds(node)): { colour: Rgb; ratio: number } {
  const opacity = around(node).reduce((product, one) => product * Number(getComputedStyle(one).opacity), 1);
  const drawn = composite(...ground, `color-mix(in srgb, ${colour} ${opacity * 100}%, transparent)`);
  return { colour: drawn, ratio: contrast(drawn, composite(...ground)) };
}

export const ink = (node: Element): { colour: Rgb; ratio: number } => seen(node, getComputedStyle(node).color);

/** The line on top of a node: 0 where there is none. */
export function edge(node: Element): number {
  const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(node);
  if (borderTopStyle !== 'solid' || parseFloat(borderTopWidth) < 1) return 0;
  return seen(node, borderTopColor, grounds(node.parentElement ?? (node.getRootNode() as ShadowRoot).host)).ratio;
}

/** The nodes of an element in which words are seen. */
export function worded(element: Element): Element[] {
  const found = new Set<Element>();
  const walker = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (!node || !walker.currentNode.nodeValue?.trim() || node.localName === 'style') continue;
    const { width, height } = node.getBoundingClientRect();
    if (width > 1 && height > 1 && node.checkVisibility({ visibilityProperty: true })) found.add(node);
  }
  return [...found];
}

/** Words below WCAG's 4.5:1. */
export const faint = (element: Element): string[] =>
  worded(element).flatMap((node) => {
    const { ratio } = ink(node);
    return ratio >= 4.5 ? [] : [`${ratio.toFixed(2)}:1 "${node.textContent.trim().slice(0, 40)}"`];
  });

/** Edges of buttons below WCAG's 3:1. */
export const faintEdges = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll('.btn')]
    .filter((node) => node.checkVisibility() && node.getBoundingClientRect().width > 1)
    .flatMap((node) => {
      const ratio = edge(node);
      return ratio >= 3 ? [] : [`${ratio.toFixed(2)}:1 around "${node.textContent.trim()}"`];
    });
