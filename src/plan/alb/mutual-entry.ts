import { shown } from '../../input/arguments';

/** An entry of `mutual-authentication` as it is written. */
export interface MutualEntry {
  readonly port?: number;
  readonly mode?: string;
  readonly trustStore?: string;
  readonly ignoreClientCertificateExpiry?: boolean;
  readonly advertiseTrustStoreCaNames?: string;
}

/** First release that reads whether names of authorities are told; older ones ignore it, whatever is written. */
export const ADVERTISES_NAMES_SINCE = '2.12.0';

/** What the controller refuses of an entry. */
export interface EntryWrong {
  readonly kind: 'port' | 'mode' | 'trust-store' | 'idle' | 'names';
  readonly got?: string;
  readonly limit?: string;
  /** What the annotation has. */
  readonly has: string;
  /** A field that means nothing in its mode. */
  readonly idle?: string;
}

const MODES = ['off', 'passthrough', 'verify'];
const SWITCH = ['on', 'off'];

/** The first thing about an entry that the controller stops at. */
export function wrongOfEntry(entry: MutualEntry, readsNames: boolean): EntryWrong | undefined {
  const { port = 0, mode = '', trustStore = '', ignoreClientCertificateExpiry } = entry;
  const names = readsNames ? entry.advertiseTrustStoreCaNames ?? '' : '';
  if (port < 1 || port > 65535) {
    return { kind: 'port', got: String(port), limit: '1 to 65535', has: `an entry for port ${port}` };
  }
  if (!MODES.includes(mode)) {
    return { kind: 'mode', got: mode, limit: MODES.join(', '), has: `the mode ${shown(mode)} for port ${port}` };
  }
  if (mode === 'verify') {
    return trustStore === '' ? { kind: 'trust-store', has: `the mode verify without a trustStore for port ${port}` }
      : names === '' || SWITCH.includes(names) ? undefined
        : { kind: 'names', got: names, limit: SWITCH.join(', '), has: `advertiseTrustStoreCaNames ${shown(names)} for port ${port}` };
  }
  const idle = trustStore !== '' ? 'trustStore' : ignoreClientCertificateExpiry !== undefined ? 'ignoreClientCertificateExpiry'
    : names !== '' ? 'advertiseTrustStoreCaNames' : undefined;
  return idle === undefined ? undefined
    : { kind: 'idle', got: mode, limit: 'verify', idle, has: `${idle} for port ${port} in the mode ${mode}, and only verify has one` };
}
