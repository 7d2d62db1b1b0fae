/** Something failed: its message is a sentence for who called the command. */
export class Problem extends Error {}
/** The command was called wrongly. */
export class Usage extends Problem {}
