import { ACTIONS, LISTENER_ATTRIBUTES } from './listener-key';
import { NLB } from '../../annotations/nlb-keys';

/** Which families of keys with a variable part an object has. */
export interface KeyFamilies {
  actions: boolean;
  listenerAttributes: boolean;
  portAttributes: boolean;
}

type Family = keyof KeyFamilies;

const STEMS: readonly (readonly [string, Family])[] = [
  [ACTIONS, 'actions'], [LISTENER_ATTRIBUTES, 'listenerAttributes'], [`${NLB['target-group-attributes']}.`, 'portAttributes'],
];

/** The same few keys stand on thousands of objects; a bound keeps keys that always differ from filling memory. */
const known = new Map<string, Family | null>();
const MOST_KEYS = 10_000;

export function familiesOf(annotations: object): KeyFamilies {
  const families: KeyFamilies = { actions: false, listenerAttributes: false, portAttributes: false };
  for (const key in annotations) {
    const family = familyOf(key);
    if (family !== null) {
      families[family] = true;
    }
  }
  return families;
}

function familyOf(key: string): Family | null {
  let family = known.get(key);
  if (family === undefined) {
    if (known.size >= MOST_KEYS) {
      known.clear();
    }
    known.set(key, family = STEMS.find(([stem]) => key.startsWith(stem))?.[1] ?? null);
  }
  return family;
}
