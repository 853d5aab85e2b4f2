const SUFFIXES: { readonly [suffix: string]: number } = {
  'n': 1e-9,
  'u': 1e-6,
  'm': 1e-3,
  '': 1,
  'k': 1e3,
  'M': 1e6,
  'G': 1e9,
  'T': 1e12,
  'P': 1e15,
  'E': 1e18,
  'Ki': 2 ** 10,
  'Mi': 2 ** 20,
  'Gi': 2 ** 30,
  'Ti': 2 ** 40,
  'Pi': 2 ** 50,
  'Ei': 2 ** 60,
};

const QUANTITY = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:([numkMGTPE]|[KMGTPE]i)|[eE]([+-]?\d{1,3}))?$/;

const MOST_KNOWN = 1000;
const known = new Map<unknown, number | undefined>();

/** A quantity of Kubernetes as a number; `undefined` for what is none, or a token. */
export function quantity(value: unknown): number | undefined {
  // The same few stand in all workloads.
  if (!known.has(value)) {
    if (known.size >= MOST_KNOWN) {
      known.clear();
    }
    known.set(value, read(value));
  }
  return known.get(value);
}

function read(value: unknown): number | undefined {
  const [, digits, suffix = '', exponent = '0'] = QUANTITY.exec(typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '') ?? [];
  const amount = Number(digits) * SUFFIXES[suffix] * 10 ** Number(exponent);
  return Number.isFinite(amount) ? amount : undefined;
}
