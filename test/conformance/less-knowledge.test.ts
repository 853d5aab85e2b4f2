import fc from 'fast-check';
import { CORPORA, RecordedCase, nameOf, readCorpus } from './corpus';
import { planned } from './judge';
import { created, knowledgeFor } from './surroundings';
import type { Json } from '../../src/input/json';
import { prevents } from '../../src/plan/diagnosis';
import { Completeness } from '../../src/plan/knowledge/completeness';
import { Knowledge, KnowledgeParts } from '../../src/plan/knowledge/knowledge';
import { SecurityGroupTable } from '../../src/plan/knowledge/security-group-table';
import { SubnetFacts, SubnetTable } from '../../src/plan/knowledge/subnet-table';
import { Unknown } from '../../src/plan/model/unknown';
import type { ServicePlan } from '../../src/plan/plan-service';
import { printStack } from '../../src/plan/print/stack';

/*
 * Whatever the plan accepts with everything known it must not reject when parts of that are unknown, and what it then says of the model has
 * to be the same, or unknown.
 */

const CASES: readonly RecordedCase[] = CORPORA.filter(name => /^service-|^versions-(2\.8\.3|2\.13\.1|2\.17\.1|3\.4\.0)/.test(name))
  .flatMap(name => [...readCorpus(name)])
  .filter(({ results = [] }) => results.some(({ kind, accepted }) => kind === 'Service' && accepted === true));

type Loss = (parts: KnowledgeParts, dice: readonly number[]) => KnowledgeParts;

const without = (...names: (keyof KnowledgeParts)[]): Loss => parts =>
  ({ ...parts, ...Object.fromEntries(names.map(name => [name, undefined])) });

/** Takes something from some subnets. */
const poorer = (change: (subnet: SubnetFacts) => SubnetFacts): Loss => ({ subnets, ...parts }, dice) => {
  const poor = subnets?.all.map((subnet, index) => dice[index] % 2 ? change(subnet) : subnet);
  return { ...parts, subnets: poor && new SubnetTable(poor, subnets!.isComplete, false) };
};

const LOSSES: { readonly [name: string]: Loss } = {
  'subnets': without('subnets'),
  'some subnets': (parts, dice) => parts.subnets === undefined ? parts
    : { ...parts, subnets: new SubnetTable(parts.subnets.all.filter((_, index) => dice[index] % 2 === 0), false, false) },
  'zones': poorer(subnet => ({ ...subnet, zone: undefined })),
  'IPv4 blocks': poorer(subnet => ({ ...subnet, ipv4Cidr: undefined })),
  'IPv6 blocks': poorer(subnet => ({ ...subnet, ipv6Cidr: undefined })),
  'tags': poorer(subnet => ({ ...subnet, tags: undefined })),
  'free addresses': poorer(subnet => ({ ...subnet, freeAddresses: undefined })),
  'security groups': without('securityGroups'),
  'some security groups': (parts, dice) => ({
    ...parts, securityGroups: new SecurityGroupTable((parts.securityGroups?.all ?? []).filter((_, index) => dice[index] % 2 === 0), false),
  }),
  'shared group': without('backendSecurityGroup'),
  'VPC': without('vpc'),
  'cluster': without('clusterName', 'ipFamily'),
  'others in the cluster': parts => ({ ...parts, completeness: Completeness.NOTHING }),
  'release': parts => ({ ...parts, isControllerGuessed: true }),
};

const losses = fc.record({
  recorded: fc.integer({ min: 0, max: CASES.length - 1 }).map(index => CASES[index]),
  lost: fc.subarray(Object.keys(LOSSES), { minLength: 1 }),
  dice: fc.array(fc.nat(9), { minLength: 6, maxLength: 6 }),
  nodePorts: fc.boolean(),
  neighbours: fc.boolean(),
});

interface Drawn {
  readonly recorded: RecordedCase;
  readonly lost: readonly string[];
  readonly dice: number[];
  readonly nodePorts: boolean;
  readonly neighbours: boolean;
}

function poorerPlans({ recorded, lost, dice, nodePorts, neighbours }: Drawn): readonly (readonly [ServicePlan, ServicePlan])[] {
  const rich = created(recorded.objects);
  const { parts } = knowledgeFor(recorded);
  const full = planned(rich, new Knowledge(parts));
  // A Service that may be anywhere is neither at hand nor known not to be there.
  const open: Loss = neighbours ? LOSSES['others in the cluster'] : all => all;
  const knowledge = new Knowledge(lost.reduce((all, name) => LOSSES[name](all, dice), open(parts, dice)));
  const poor = nodePorts ? recorded.objects : rich;
  return full.map(({ plan }) => {
    const [less] = planned(poor.filter(object => !neighbours || (object.metadata as Json).name === plan.name.split('/')[1]), knowledge)
      .filter(other => other.plan.name === plan.name);
    return [plan, less.plan] as const;
  });
}

/** Where a poorer model says something that the richer one does not say: anything but the same, and what is marked unknown. */
function contradiction(poor: unknown, rich: unknown, path: string): string | undefined {
  if (typeof poor === 'object' && poor !== null && '$unknown' in poor) {
    return undefined;
  }
  if (typeof poor !== 'object' || typeof rich !== 'object' || poor === null || rich === null) {
    return Object.is(poor, rich) ? undefined : `${path}: ${JSON.stringify(poor)} instead of ${JSON.stringify(rich)}`;
  }
  const [a, b] = [poor as { [key: string]: unknown }, rich as { [key: string]: unknown }];
  if (Array.isArray(poor) && poor.length !== (rich as unknown[]).length) {
    return `${path}: ${poor.length} items instead of ${(rich as unknown[]).length}`;
  }
  // Older releases leave their order to AWS.
  if (/(subnetMapping|from)$/.test(path)) {
    const lost = (poor as unknown[]).find(item => (rich as unknown[]).every(other => contradiction(item, other, '') !== undefined));
    return lost === undefined ? undefined : `${path}: ${JSON.stringify(lost)} is in none of ${JSON.stringify(rich)}`;
  }
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].map(key => contradiction(a[key], b[key], `${path} › ${key}`)).find(it => it !== undefined);
}

const asJson = ({ stack }: ServicePlan): any => stack === undefined ? undefined : JSON.parse(JSON.stringify(printStack(stack)));

test('what was accepted is never rejected', () => {
  fc.assert(fc.property(losses, loss => {
    for (const [rich, poor] of poorerPlans(loss)) {
      if (rich.isAccepted === true) {
        expect(poor.diagnoses.filter(prevents)).toEqual([]);
        expect(poor.isAccepted).toBe(true);
      }
    }
  }), { numRuns: 1500, seed: 7 });
});

test('what is still said was said before, and all else is marked unknown', () => {
  fc.assert(fc.property(losses, loss => {
    for (const [rich, poor] of poorerPlans(loss)) {
      if (rich.isAccepted === true) {
        const [before, now] = [asJson(rich), asJson(poor)];
        // A group that nobody sees cannot be part of the model; all that is, has to be right.
        for (const type of Object.keys(now.resources)) {
          for (const id of Object.keys(now.resources[type])) {
            expect(contradiction(now.resources[type][id], before.resources[type]?.[id], `${loss.recorded.id} ${type} ${id}`)).toBeUndefined();
          }
        }
      }
    }
  }), { numRuns: 1500, seed: 8 });
});

const TOKEN = '${Token[TOKEN.1]}';

/** Values that are filled in at deployment, in the place of some that are written. */
function withTokens(object: Json, dice: readonly number[]): Json {
  const replaced = (map: object, offset: number, ...kept: string[]) => Object.fromEntries(Object.entries(map).map(([key, value], index) =>
    [key, dice[(index + offset) % dice.length] % 3 === 0 && !kept.includes(key) ? token(value) : value]));
  const { annotations = {}, ...metadata } = object.metadata as { annotations?: Json };
  const spec = object.spec as { ports?: Json[] };
  return {
    ...object,
    metadata: { ...metadata, annotations: replaced(annotations, 0) },
    spec: { ...replaced(spec, 1, 'selector'), ports: spec.ports?.map((port, place) => replaced(port, place + 2, 'protocol')) },
  };
}

function token(value: unknown): unknown {
  return Array.isArray(value) ? ['#{Token[TOKEN.2]}'] : typeof value === 'number' ? -1.8881545897087505e+289 : TOKEN;
}

test('nor is it rejected when values are filled in at deployment', () => {
  fc.assert(fc.property(losses, ({ recorded, dice }) => {
    const knowledge = knowledgeFor(recorded);
    for (const { plan } of planned(created(recorded.objects), knowledge).filter(it => it.plan.isAccepted === true)) {
      const objects = recorded.objects.map(object => nameOf(object) === plan.name ? withTokens(object, dice) : object);
      const less = planned(objects, knowledge).find(other => other.plan.name === plan.name)!.plan;
      expect(less.diagnoses.filter(prevents)).toEqual([]);
    }
  }), { numRuns: 1500, seed: 9 });
});

test('without a release nothing is sure to be rejected', () => {
  for (const recorded of [...readCorpus('service-scenarios')].slice(0, 200)) {
    const knowledge = new Knowledge({ ...knowledgeFor(recorded).parts, isControllerGuessed: true });
    for (const { plan } of planned(created(recorded.objects), knowledge).filter(it => it.plan.stack !== undefined)) {
      expect(plan.isAccepted === true || plan.isAccepted instanceof Unknown).toBe(true);
    }
  }
});
