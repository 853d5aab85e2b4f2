import { Completeness } from './completeness';
import { Knowledge } from './knowledge';
import { SecurityGroupTable } from './security-group-table';
import { SubnetFacts, SubnetTable } from './subnet-table';
import type { Controller } from '../../cluster/controller';
import { refuse } from '../../input/arguments';
import type { Json } from '../../input/json';

/**
 * What a file tells of an account and a cluster: the listings of AWS, whole and in its order. Every part may be missing or null: not known.
 *
 * @throws Error that names the part which has another form
 */
export function knowledgeFromFile(content: unknown, controller: Controller): Knowledge {
  const file = record('file', content);
  const vpc = optional(file.vpc, it => record('vpc', it));
  return new Knowledge({
    controller,
    clusterName: optional(file.clusterName, it => text('clusterName', it)),
    ipFamily: optional(file.ipFamily, it => it === 'ipv4' || it === 'ipv6' ? it : refuse('ipFamily', it, "give 'ipv4' or 'ipv6'")),
    vpc: vpc && {
      id: optional(vpc.id, it => text('vpc.id', it)),
      ipv4Cidrs: optional(vpc.ipv4Cidrs, it => texts('vpc.ipv4Cidrs', it)),
      ipv6Cidrs: optional(vpc.ipv6Cidrs, it => texts('vpc.ipv6Cidrs', it)),
    },
    subnets: optional(file.subnets, it => new SubnetTable(records('subnets', it).map(subnet), true, true)),
    securityGroups: optional(file.securityGroups, it => new SecurityGroupTable(records('securityGroups', it).map((group, index) => ({
      id: text(`securityGroups[${index}].id`, group.id),
      name: group.name === null ? null : optional(group.name, name => text(`securityGroups[${index}].name`, name)),
    })), true)),
    backendSecurityGroup: optional(file.backendSecurityGroup, it => text('backendSecurityGroup', it)),
    prefixLists: optional(file.prefixLists, it => texts('prefixLists', it)),
    certificates: optional(file.certificates, it => records('certificates', it).map(({ arn, domains }, index) => ({
      arn: text(`certificates[${index}].arn`, arn),
      domains: texts(`certificates[${index}].domains`, domains),
    }))),
    trustStores: optional(file.trustStores, it => records('trustStores', it).map(({ arn, name }, index) => ({
      arn: text(`trustStores[${index}].arn`, arn),
      name: text(`trustStores[${index}].name`, name),
    }))),
    targetGroups: optional(file.targetGroups, it => {
      const arns = new Map(records('targetGroups', it).map(({ name, arn }, index) =>
        [text(`targetGroups[${index}].name`, name), text(`targetGroups[${index}].arn`, arn)]));
      return { arnOf: name => arns.get(name) ?? null };
    }),
    completeness: optional(file.complete, completeness),
  });
}

function subnet(facts: Json, index: number): SubnetFacts {
  const at = (field: string) => `subnets[${index}].${field}`;
  const { ipv6Cidr, public: isPublic, tags, freeAddresses } = facts;
  return {
    id: text(at('id'), facts.id),
    zone: optional(facts.zone, it => text(at('zone'), it)),
    ipv4Cidr: optional(facts.ipv4Cidr, it => text(at('ipv4Cidr'), it)),
    // Null says that it has none.
    ipv6Cidr: ipv6Cidr === null ? null : optional(ipv6Cidr, it => text(at('ipv6Cidr'), it)),
    isPublic: optional(isPublic, it => typeof it === 'boolean' ? it : refuse(at('public'), it, 'give true or false')),
    tags: optional(tags, it => textsByKey(at('tags'), it)),
    freeAddresses: optional(freeAddresses, it => Number.isInteger(it) ? it as number : refuse(at('freeAddresses'), it, 'give a whole number')),
  };
}

/** True for everything, or the kinds of objects of which there are no others. */
function completeness(value: unknown): Completeness {
  return typeof value === 'boolean'
    ? value ? Completeness.EVERYTHING : Completeness.NOTHING
    : Completeness.of(records('complete', value).map(({ kind, namespaces }, index) => ({
      kind: text(`complete[${index}].kind`, kind),
      namespaces: optional(namespaces, it => texts(`complete[${index}].namespaces`, it)),
    })));
}

function optional<T>(value: unknown, read: (value: unknown) => T): T | undefined {
  return value === undefined || value === null ? undefined : read(value);
}

function record(name: string, value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Json : refuse(name, value, 'give an object');
}

function list(name: string, value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : refuse(name, value, 'give a list');
}

function records(name: string, value: unknown): readonly Json[] {
  return list(name, value).map((item, index) => record(`${name}[${index}]`, item));
}

function text(name: string, value: unknown): string {
  return typeof value === 'string' ? value : refuse(name, value, 'give text');
}

function textsByKey(name: string, value: unknown): { readonly [key: string]: string } {
  return Object.fromEntries(Object.entries(record(name, value)).map(([key, item]) => [key, text(`${name}['${key}']`, item)]));
}

function texts(name: string, value: unknown): readonly string[] {
  return list(name, value).map((item, index) => text(`${name}[${index}]`, item));
}
