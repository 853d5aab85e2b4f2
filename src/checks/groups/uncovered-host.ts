import { GroupCheck, GroupView, groupTitle } from './group-view';
import { placeOfHost, tlsHosts } from './host-places';
import { namesFor } from '../../plan/alb/certificate-names';
import type { Listener } from '../../plan/model/resources';
import { isKnown } from '../../plan/model/unknown';
import { Severity } from '../finding';
import type { ManifestObject } from '../manifest-object';

const ANY = '*';

export const UNCOVERED_HOST: GroupCheck = {
  id: 'uncovered-host',
  title: 'host that none of the certificates covers',
  severity: Severity.WARNING,
  why: 'A client that asks for a host gets the certificate that covers it, or else the default one, which is for other names: browsers warn, and other clients refuse to connect.',
  fix: 'Add a certificate for the host.',
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html',
  since: '0.1.0',
  * inspectGroup(group) {
    const { knowledge: { certificates }, stack: { listeners } } = group;
    if (certificates === undefined || !listeners.some(({ protocol }) => protocol === 'HTTPS')) {
      return;
    }
    const domains = new Map(certificates.map(({ arn, domains: names }) => [arn, names]));
    const covered = new Map(listeners.map(listener => [listener, coverageOf(listener, domains)]));
    const told = new Set<string>();
    for (const { listener, host, object, place } of askedHosts(group)) {
      const names = covered.get(listener);
      if (names !== undefined && !isCovered(host, names) && !told.has(`${listener.port} ${host}`)) {
        told.add(`${listener.port} ${host}`);
        const all = [...names].join(', ');
        yield {
          object,
          field: place(),
          got: host,
          limit: all,
          message: `none of the certificates on port ${listener.port} of ${groupTitle(group)} covers ${host}; they are for ${all}`,
        };
      }
    }
  },
};

interface AskedHost {
  readonly host: string;
  readonly listener: Listener;
  readonly object: ManifestObject;
  readonly place: () => string;
}

/** The hosts that rules are for, and those below `tls` of the Ingresses that these are of. */
function* askedHosts({ stack: { ofGroup }, objectOf }: GroupView): Iterable<AskedHost> {
  const byListener = new Map<Listener, Set<ManifestObject>>();
  for (const { listener, conditions, source } of ofGroup?.rules ?? []) {
    const object = objectOf(source.ingress);
    const objects = byListener.get(listener) ?? new Set();
    byListener.set(listener, objects.add(object));
    for (const condition of isKnown(conditions) ? conditions : []) {
      for (const host of condition.field === 'host-header' ? condition.values ?? [] : []) {
        yield { host, listener, object, place: () => placeOfHost(host, source.field, object) };
      }
    }
  }
  for (const [listener, objects] of byListener) {
    for (const object of objects) {
      for (const { host, field } of tlsHosts(object)) {
        yield { host, listener, object, place: () => field };
      }
    }
  }
}

/** Names that the certificates of a listener are for; `undefined` where some of these are not listed, or there are none, which is told as such. */
function coverageOf({ certificates }: Listener, domains: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> | undefined {
  return certificates === undefined || !isKnown(certificates) || certificates.length === 0 || certificates.some(arn => !domains.has(arn)) ? undefined
    : new Set(certificates.flatMap(arn => domains.get(arn)!).map(name => name.toLowerCase()));
}

/** Whether a host is among the names of certificates. */
function isCovered(host: string, names: ReadonlySet<string>): boolean {
  return host === ANY || namesFor(host).some(name => names.has(name));
}
