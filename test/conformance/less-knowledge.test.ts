import fc from 'fast-check';
import { CORPORA, RecordedCase, nameOf, readCorpus } from './corpus';
import { planned } from './judge';
import { LOSSES, Loss, contradiction, token } from './losses';
import { created, knowledgeFor } from './surroundings';
import type { Json } from '../../src/input/json';
import { prevents } from '../../src/plan/diagnosis';
import { Knowledge } from '../../src/plan/knowledge/knowledge';
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

const asJson = ({ stack }: ServicePlan): any => stack === undefined ? undefined : JSON.parse(JSON.stringify(printStack(stack)));

test('what was accepted is never rejected', () => {
  fc.assert(fc.property(losses, loss => {
    for (const [rich, poor] of poorerPlans(loss)) {
      if (rich.isAccepted === true) {
        expect(poor.diagnoses.filter(prevents)).toEqual([]);
        expect(poor.isAccepted).toBe(true);
      }
    }
  }), { numRuns: 600, seed: 7 });
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
  }), { numRuns: 600, seed: 8 });
});

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

test('nor is it rejected when values are filled in at deployment', () => {
  fc.assert(fc.property(losses, ({ recorded, dice }) => {
    const knowledge = knowledgeFor(recorded);
    for (const { plan } of planned(created(recorded.objects), knowledge).filter(it => it.plan.isAccepted === true)) {
      const objects = recorded.objects.map(object => nameOf(object) === plan.name ? withTokens(object, dice) : object);
      const less = planned(objects, knowledge).find(other => other.plan.name === plan.name)!.plan;
      expect(less.diagnoses.filter(prevents)).toEqual([]);
    }
  }), { numRuns: 600, seed: 9 });
});

test('without a release nothing is sure to be rejected', () => {
  for (const recorded of [...readCorpus('service-scenarios')].slice(0, 200)) {
    const knowledge = new Knowledge({ ...knowledgeFor(recorded).parts, isControllerGuessed: true });
    for (const { plan } of planned(created(recorded.objects), knowledge).filter(it => it.plan.stack !== undefined)) {
      expect(plan.isAccepted === true || plan.isAccepted instanceof Unknown).toBe(true);
    }
  }
});
