/** A stylesheet in the folder of the CDN build. */
export interface Sheet {
  readonly path: string;
  /** https://www.w3.org/TR/SRI/ */
  readonly integrity: string;
}

/** By tag. The build writes the files, and what they are called into its copy of this table. */
export const stylesheets: Readonly<Record<string, Sheet>> = {};
