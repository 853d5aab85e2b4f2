import { Json, records } from '../../input/json';

/** Whether an Ingress names a host, or may do so, in its rules or below tls. */
export function hasHosts({ rules, tls }: Json): boolean {
  const mayBeList = (value: unknown) => value !== undefined && value !== null && !Array.isArray(value);
  return mayBeList(rules) || mayBeList(tls)
    || records(rules).some(({ host }) => host !== undefined && host !== null && host !== '')
    || records(tls).some(({ hosts }) => mayBeList(hosts) || (Array.isArray(hosts) && hosts.length > 0));
}
