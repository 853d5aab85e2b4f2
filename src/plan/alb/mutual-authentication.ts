import type { Member } from './group-in-plan';
import { ALB } from '../../annotations/alb-keys';
import type { Diagnoses } from '../diagnosis';
import type { Knowledge } from '../knowledge/knowledge';
import type { MutualAuthentication } from '../model/actions';
import { Maybe, REFUSED, Unknown, isKnown } from '../model/unknown';
import { since } from '../versions/rule';

/** Older releases ignore whether names of authorities are told, whatever is written. */
const ADVERTISES_NAMES = since('2.12.0');

const ANNOTATION = ALB['mutual-authentication'];
const MODES = ['off', 'passthrough', 'verify'];
const STORES = new Unknown('trust stores');

/** An entry as it is written. */
interface Entry {
  readonly port?: number;
  readonly mode?: string;
  readonly trustStore?: string;
  readonly ignoreClientCertificateExpiry?: boolean;
  readonly advertiseTrustStoreCaNames?: string;
}

/** How one Ingress treats client certificates, by port. */
export type MutualByPort = ReadonlyMap<number, MutualAuthentication>;

const NONE: MutualByPort = new Map();

/** Every entry is judged, also those for ports without HTTPS, which are ignored later. */
export function mutualAuthentication({ told, diagnoses }: Member, knowledge: Knowledge): Maybe<MutualByPort> {
  const said = told.json<readonly (Entry | undefined)[]>(ANNOTATION);
  if (said === undefined || !isKnown(said)) {
    return said ?? NONE;
  }
  const entries = Array.isArray(said) ? said as readonly (Entry | undefined)[] : [];
  if (entries.length === 0) {
    diagnoses.add('mutual-authentication-form', { annotation: ANNOTATION, limit: 'at least one entry', message: 'there is no entry' });
    return REFUSED;
  }
  const byPort = new Map<number, MutualAuthentication>();
  for (const [index, entry] of entries.entries()) {
    const wrong = wrongOf(entry ?? {}, knowledge);
    if (wrong !== undefined) {
      diagnoses.add('mutual-authentication-form', { annotation: ANNOTATION, got: entry, message: `entry [${index}] ${wrong}` });
    } else {
      byPort.set(entry!.port!, read(entry!, knowledge, diagnoses));
    }
  }
  return byPort;
}

function wrongOf({ port = 0, mode = '', trustStore = '', ...entry }: Entry, { controller }: Knowledge): string | undefined {
  const verifies = mode === 'verify';
  if (port < 1 || port > 65535) {
    return `has the port ${port}, and ports are 1 to 65535`;
  }
  if (!MODES.includes(mode)) {
    return `has ${mode === '' ? 'no mode' : `the mode '${mode.slice(0, 80)}'`}, and there is only ${MODES.join(', ')}`;
  }
  if (verifies !== (trustStore !== '')) {
    return verifies ? "has the mode 'verify' and no trustStore" : `has a trustStore beside the mode '${mode}'`;
  }
  if (entry.ignoreClientCertificateExpiry !== undefined && !verifies) {
    return `has ignoreClientCertificateExpiry beside the mode '${mode}'`;
  }
  const names = ADVERTISES_NAMES.holds(controller) ? entry.advertiseTrustStoreCaNames ?? '' : '';
  return names === '' ? undefined
    : !verifies ? `has advertiseTrustStoreCaNames beside the mode '${mode}'`
      : names === 'on' || names === 'off' ? undefined : `has advertiseTrustStoreCaNames '${names.slice(0, 80)}', and there is only on and off`;
}

function read({ mode, trustStore = '', ...entry }: Entry, knowledge: Knowledge, diagnoses: Diagnoses): MutualAuthentication {
  if (mode !== 'verify') {
    return { mode: mode!, trustStoreArn: '' };
  }
  const names = ADVERTISES_NAMES.holds(knowledge.controller) ? entry.advertiseTrustStoreCaNames || undefined : undefined;
  return {
    mode,
    trustStoreArn: storeArn(trustStore, knowledge, diagnoses),
    ignoreClientCertificateExpiry: entry.ignoreClientCertificateExpiry ?? false,
    ...names === undefined ? {} : { advertiseTrustStoreCaNames: names },
  };
}

function storeArn(store: string, { trustStores }: Knowledge, diagnoses: Diagnoses): Maybe<string> {
  if (store.startsWith('arn:')) {
    return store;
  }
  if (trustStores === undefined) {
    return STORES;
  }
  const found = trustStores.find(({ name }) => name === store);
  if (found === undefined) {
    diagnoses.add('trust-store-not-found', { annotation: ANNOTATION, got: store, message: `there is no trust store '${store.slice(0, 80)}'` });
    return REFUSED;
  }
  return found.arn;
}
