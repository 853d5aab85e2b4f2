import type { Member } from './group-in-plan';
import { ADVERTISES_NAMES_SINCE, MutualEntry, wrongOfEntry } from './mutual-entry';
import { ALB } from '../../annotations/alb-keys';
import type { Diagnoses } from '../diagnosis';
import type { Knowledge } from '../knowledge/knowledge';
import type { MutualAuthentication } from '../model/actions';
import { Maybe, REFUSED, Unknown, isKnown } from '../model/unknown';
import { since } from '../versions/rule';

const ADVERTISES_NAMES = since(ADVERTISES_NAMES_SINCE);

const ANNOTATION = ALB['mutual-authentication'];
const STORES = new Unknown('trust stores');

/** How one Ingress treats client certificates, by port. */
export type MutualByPort = ReadonlyMap<number, MutualAuthentication>;

const NONE: MutualByPort = new Map();

/** Every entry is judged, also those for ports without HTTPS, which are ignored later. */
export function mutualAuthentication({ told, diagnoses }: Member, knowledge: Knowledge): Maybe<MutualByPort> {
  const said = told.json<readonly (MutualEntry | undefined)[]>(ANNOTATION);
  if (said === undefined || !isKnown(said)) {
    return said ?? NONE;
  }
  const entries = Array.isArray(said) ? said as readonly (MutualEntry | undefined)[] : [];
  if (entries.length === 0) {
    diagnoses.add('mutual-authentication-form', { annotation: ANNOTATION, limit: 'at least one entry', message: 'there is no entry' });
    return REFUSED;
  }
  const byPort = new Map<number, MutualAuthentication>();
  for (const [index, entry] of entries.entries()) {
    const wrong = wrongOfEntry(entry ?? {}, ADVERTISES_NAMES.holds(knowledge.controller));
    if (wrong !== undefined) {
      const { limit, has } = wrong;
      diagnoses.add('mutual-authentication-form', { annotation: ANNOTATION, got: entry, limit, message: `entry [${index}]: it has ${has}` });
    } else {
      byPort.set(entry!.port!, read(entry!, knowledge, diagnoses));
    }
  }
  return byPort;
}

function read({ mode, trustStore = '', ...entry }: MutualEntry, knowledge: Knowledge, diagnoses: Diagnoses): MutualAuthentication {
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
