type Workings = typeof import('./workings');

/** What a VpcCni needs to work out and write its settings, loaded when one is made. */
export function workings(): Workings {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./workings') as Workings;
}
