import { GroupCheck, groupTitle } from './group-view';
import { isKnown } from '../../plan/model/unknown';
import { Severity } from '../finding';

export const UNCOVERED_HOST: GroupCheck = {
  id: 'uncovered-host',
  title: 'host that none of the certificates covers',
  severity: Severity.WARNING,
  why: 'A client that asks for a host gets the certificate that covers it, or else the default one, which is for other names: browsers warn, and other clients refuse to connect.',
  fix: 'Add a certificate for the host.',
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html',
  since: '0.1.0',
  * inspectGroup(group) {
    const domains = new Map((group.knowledge.certificates ?? []).map(({ arn, domains: names }) => [arn, names]));
    const told = new Set<string>();
    for (const { listener, conditions, source } of group.stack.ofGroup?.rules ?? []) {
      const { certificates } = listener;
      if (certificates === undefined || !isKnown(certificates) || certificates.some(arn => !domains.has(arn)) || !isKnown(conditions)) {
        continue;
      }
      const names = certificates.flatMap(arn => domains.get(arn)!);
      const hosts = conditions.flatMap(condition => condition.field === 'host-header' ? condition.values ?? [] : []);
      for (const host of hosts.filter(name => !told.has(`${listener.port} ${name}`) && !names.some(domain => covers(domain, name)))) {
        told.add(`${listener.port} ${host}`);
        yield {
          object: group.objectOf(source.ingress),
          field: source.field,
          got: host,
          limit: names.join(', '),
          message: `none of the certificates on port ${listener.port} of ${groupTitle(group)} covers ${host}; they are for ${names.join(', ')}`,
        };
      }
    }
  },
};

/** Whether a name of a certificate is for a host. A wildcard stands for one label. */
function covers(domain: string, host: string): boolean {
  const [name, asked] = [domain.toLowerCase(), host.toLowerCase()];
  return name === asked || (name.startsWith('*.') && asked.slice(asked.indexOf('.')) === name.slice(1) && asked.indexOf('.') > 0);
}
