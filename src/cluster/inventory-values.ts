import type { ClusterInventoryProps, CompleteKind, ListedCertificate, ListedSecurityGroup, ListedTrustStore } from './cluster-inventory-props';
import { matchingText, messagesOf, repeated, someList, someText, trueOrFalse } from '../input/arguments';
import { OptionNames, optionsOf } from '../input/options';

const NAMES: OptionNames<ClusterInventoryProps> = {
  clusterName: true,
  vpcId: true,
  hasAllSubnets: true,
  securityGroups: true,
  backendSecurityGroup: true,
  prefixLists: true,
  certificates: true,
  trustStores: true,
  completeKinds: true,
};
const GROUP: OptionNames<ListedSecurityGroup> = { id: true, name: true };
const CERTIFICATE: OptionNames<ListedCertificate> = { arn: true, domains: true };
const STORE: OptionNames<ListedTrustStore> = { arn: true, name: true };
const KIND: OptionNames<CompleteKind> = { kind: true, namespaces: true };

/** Listings as they were given, copied, unless something is wrong with them: then all that is wrong. */
export function checkedInventory(self: string, props: ClusterInventoryProps): ClusterInventoryProps {
  optionsOf(self, props, NAMES, `${self}: props`);
  const at = (name: string) => `${self}: ${name}`;
  const { clusterName, vpcId, backendSecurityGroup } = props;
  const problems = messagesOf([
    () => clusterName === undefined || matchingText(at('clusterName'), clusterName, /^[0-9A-Za-z][A-Za-z0-9\-_]{0,99}$/, 'give the name of the cluster'),
    () => vpcId === undefined || matchingText(at('vpcId'), vpcId, /^vpc-./, "give the id of the VPC, for instance 'vpc-0a1b2c3d'"),
    () => trueOrFalse(at('hasAllSubnets'), props.hasAllSubnets),
    () => backendSecurityGroup === undefined || groupId(at('backendSecurityGroup'), backendSecurityGroup),
    ...each(at('securityGroups'), props.securityGroups, "[{ id: 'sg-0a1b2c3d' }]", GROUP, (name, { id, name: tag }) => {
      groupId(`${name}.id`, id);
      return tag === undefined || someText(`${name}.name`, tag, 'the Name tag, or leave it out');
    }),
    ...texts(at('prefixLists'), props.prefixLists, "['pl-0a1b2c3d']", /^pl-./, "give the id of a prefix list, for instance 'pl-0a1b2c3d'"),
    ...each(at('certificates'), props.certificates, "[{ arn: 'arn:aws:acm:…', domains: ['example.com'] }]", CERTIFICATE, (name, { arn, domains }) => {
      arnOf(`${name}.arn`, arn);
      return someList(`${name}.domains`, domains, "['example.com']").map((domain, index) => someText(`${name}.domains[${index}]`, domain, 'a domain name'));
    }),
    ...each(at('trustStores'), props.trustStores, "[{ arn: 'arn:aws:elasticloadbalancing:…', name: 'clients' }]", STORE, (name, { arn, name: title }) => {
      arnOf(`${name}.arn`, arn);
      return someText(`${name}.name`, title, 'the name of the trust store');
    }),
    ...each(at('completeKinds'), props.completeKinds, "[{ kind: 'Service' }]", KIND, (name, { kind, namespaces }) => {
      someText(`${name}.kind`, kind, "a kind, for instance 'Service'");
      return namespaces === undefined || someList(`${name}.namespaces`, namespaces, "['shop']")
        .map((namespace, index) => someText(`${name}.namespaces[${index}]`, namespace, 'a namespace'));
    }),
  ]);
  if (problems.length > 0) {
    throw new Error(problems.join('; '));
  }
  const twice = [
    ...repeated((props.securityGroups ?? []).map(({ id }) => id)),
    ...repeated([...props.certificates ?? [], ...props.trustStores ?? []].map(({ arn }) => arn)),
    ...repeated(props.prefixLists ?? []),
  ];
  if (twice.length > 0) {
    throw new Error(`${self}: ${twice.map(id => `${id} is listed twice; list it once`).join('; ')}`);
  }
  return copied(props);
}

function copied(props: ClusterInventoryProps): ClusterInventoryProps {
  return {
    ...props,
    securityGroups: props.securityGroups?.map(group => ({ ...group })),
    prefixLists: props.prefixLists && [...props.prefixLists],
    certificates: props.certificates?.map(({ arn, domains }) => ({ arn, domains: [...domains] })),
    trustStores: props.trustStores?.map(store => ({ ...store })),
    completeKinds: props.completeKinds?.map(({ kind, namespaces }) => ({ kind, ...namespaces === undefined ? {} : { namespaces: [...namespaces] } })),
  };
}

function groupId(name: string, id: string): string {
  return matchingText(name, id, /^sg-./, "give the id of a security group, for instance 'sg-0a1b2c3d'");
}

function arnOf(name: string, arn: string): string {
  return matchingText(name, arn, /^arn:./, "give an ARN, which begins with 'arn:'");
}

/** A check for each item of a list, or one for the list where it is none. */
function each<T extends object>(
  name: string, list: readonly T[] | undefined, example: string, names: OptionNames<T>, check: (name: string, item: T) => unknown,
): (() => unknown)[] {
  return list === undefined ? [] : !Array.isArray(list) ? [() => someList(name, list, example)]
    : list.map((item: T, index) => () => check(`${name}[${index}]`, optionsOf(`${name}[${index}]`, item, names, `${name}[${index}]`)));
}

function texts(name: string, list: readonly string[] | undefined, example: string, pattern: RegExp, allowed: string): (() => unknown)[] {
  return list === undefined ? [] : !Array.isArray(list) ? [() => someList(name, list, example)]
    : list.map((text: string, index) => () => matchingText(`${name}[${index}]`, text, pattern, allowed));
}
