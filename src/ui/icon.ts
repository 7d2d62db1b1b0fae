/** Our own icons on a grid of 24, drawn in strokes. The paths here are those of a first frame; others stand where they are drawn. */
import { svg, type TemplateResult } from '../draw/template.js';

export const key = 'M3.5 12a4 4 0 1 0 8 0 4 4 0 1 0-8 0M11.5 12h9v4M16.5 12v3';
export const ear = 'M4 15v-2.5a8 8 0 0 1 16 0V15M4 14h4v6H4zM16 14h4v6h-4z';

export const icon = (d: string): TemplateResult =>
  svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${d}></path></svg>`;
