import fc from 'fast-check';
import { CORPORA, RecordedCase, readCorpus } from './corpus';
import { LOSSES, contradiction, token } from './losses';
import { created, knowledgeFor } from './surroundings';
import type { Json } from '../../src/input/json';
import { prevents } from '../../src/plan/diagnosis';
import { Knowledge } from '../../src/plan/knowledge/knowledge';
import { GroupPlan, IngressesPlan, planIngresses } from '../../src/plan/plan-ingresses';
import { printStack } from '../../src/plan/print/stack';

/*
 * The same of groups of Ingresses: what is accepted with everything known is never rejected when parts of that are unknown, or when members,
 * classes, Services, Secrets and namespaces are not at hand.
 */

const CASES: readonly RecordedCase[] = CORPORA.filter(name => /^ingress-|^versions-(2\.8\.3|2\.13\.1|2\.17\.1)/.test(name))
  .flatMap(name => [...readCorpus(name)])
  .filter(({ results = [] }) => results.some(({ kind, accepted }) => kind === 'IngressGroup' && accepted === true));

interface Drawn {
  readonly recorded: RecordedCase;
  readonly lost: readonly string[];
  readonly dice: readonly number[];
  /** Which objects are not at hand, if any may be missing. */
  readonly missing: readonly number[];
}

const losses: fc.Arbitrary<Drawn> = fc.record({
  recorded: fc.integer({ min: 0, max: CASES.length - 1 }).map(index => CASES[index]),
  lost: fc.subarray(Object.keys(LOSSES)),
  dice: fc.array(fc.nat(9), { minLength: 6, maxLength: 6 }),
  missing: fc.oneof(fc.constant([]), fc.array(fc.nat(2), { minLength: 12, maxLength: 12 })),
});

function poorerPlans({ recorded, lost, dice, missing }: Drawn): { readonly rich: IngressesPlan; readonly poor: IngressesPlan } {
  const objects = created(recorded.objects);
  const { parts } = knowledgeFor(recorded);
  const all = missing.length === 0 ? lost : [...lost, 'others in the cluster'];
  const left = objects.filter((_, index) => missing.length === 0 || missing[index % missing.length] !== 0);
  const less = new Knowledge(all.reduce((poor, name) => LOSSES[name](poor, dice), parts));
  return { rich: planIngresses(objects, new Knowledge(parts)), poor: planIngresses(left, less) };
}

/** Groups of both, as far as they are the same ones. */
function pairs({ rich, poor }: ReturnType<typeof poorerPlans>): readonly (readonly [GroupPlan, GroupPlan])[] {
  return poor.groups.flatMap(less => {
    const full = rich.groups.find(({ id, isAccepted }) => id === less.id && isAccepted === true);
    return full !== undefined && less.members?.every(member => full.members!.includes(member)) !== false ? [[full, less] as const] : [];
  });
}

test('groups that were accepted are never rejected', () => {
  fc.assert(fc.property(losses, loss => {
    for (const [, poor] of pairs(poorerPlans(loss))) {
      expect([loss.recorded.id, poor.diagnoses.filter(prevents)]).toEqual([loss.recorded.id, []]);
      expect(poor.isAccepted).not.toBe(false);
    }
  }), { numRuns: 1000, seed: 7 });
});

test('nor is an Ingress', () => {
  fc.assert(fc.property(losses, loss => {
    const { rich, poor } = poorerPlans(loss);
    for (const { name, isAccepted, diagnoses } of poor.ingresses) {
      const full = rich.ingresses.find(it => it.name === name)!;
      expect([loss.recorded.id, isAccepted || !full.isAccepted, diagnoses.length <= full.diagnoses.length]).toEqual([loss.recorded.id, true, true]);
    }
  }), { numRuns: 500, seed: 8 });
});

test('what is still said of a group was said before, and all else is marked unknown', () => {
  fc.assert(fc.property(losses, loss => {
    for (const [rich, poor] of pairs(poorerPlans(loss))) {
      const [before, now] = [rich, poor].map(({ stack }) => JSON.parse(JSON.stringify(printStack(stack!))).resources as { [type: string]: Json });
      for (const type of Object.keys(now)) {
        for (const id of Object.keys(now[type]).filter(it => !isUnsure(type, it, before))) {
          expect(contradiction(now[type][id], before[type]?.[id], `${loss.recorded.id} ${type} ${id}`)).toBeUndefined();
        }
      }
    }
  }), { numRuns: 1000, seed: 9 });
});

/** Rules without a place, and target groups that a redirect of somebody else hides; what is in front lists what it knows. */
function isUnsure(type: string, id: string, before: { readonly [type: string]: Json }): boolean {
  return id.includes(':?') || type === 'FrontendNLBTargetGroup' || (/TargetGroup/.test(type) && before[type]?.[id] === undefined);
}

function withTokens(object: Json, dice: readonly number[]): Json {
  const replaced = (map: object, offset: number) => Object.fromEntries(Object.entries(map).map(([key, value], index) =>
    [key, dice[(index + offset) % dice.length] % 3 === 0 ? token(value) : value]));
  const { annotations = {}, ...metadata } = object.metadata as { annotations?: Json };
  return { ...object, metadata: { ...metadata, annotations: replaced(annotations, 0) } };
}

test('nor is a group rejected when annotations are filled in at deployment', () => {
  fc.assert(fc.property(losses, ({ recorded, dice }) => {
    const objects = created(recorded.objects);
    const knowledge = knowledgeFor(recorded);
    const rich = planIngresses(objects, knowledge);
    const poor = planIngresses(objects.map(object => object.kind === 'Ingress' || object.kind === 'Service' ? withTokens(object, dice) : object), knowledge);
    for (const [, less] of pairs({ rich, poor })) {
      expect([recorded.id, less.diagnoses.filter(prevents)]).toEqual([recorded.id, []]);
    }
  }), { numRuns: 1000, seed: 10 });
});
