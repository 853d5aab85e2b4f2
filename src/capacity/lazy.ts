type Arithmetic = typeof import('./arithmetic');

/** The arithmetic, loaded on first use: most programs never count pods. */
export function arithmetic(): Arithmetic {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./arithmetic') as Arithmetic;
}
