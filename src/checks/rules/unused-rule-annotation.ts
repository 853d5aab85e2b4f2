import { missingActions } from './missing-action';
import { nearest } from './nearest';
import { shown } from '../../input/arguments';
import { addTo } from '../../input/multimap';
import type { AlbIngress } from '../../plan/alb/alb-ingress';
import type { Backend } from '../../plan/alb/backends';
import { ACTIONS, CONDITIONS, TRANSFORMS } from '../../plan/alb/rule-keys';
import { Severity } from '../finding';
import { IngressProblem, ingressCheck } from '../ingress-check';

type Found = Pick<IngressProblem, 'message' | 'fix'> | undefined;

export const UNUSED_RULE_ANNOTATION = ingressCheck({
  id: 'unused-rule-annotation',
  title: 'action, conditions or transforms of no backend',
  severity: Severity.WARNING,
  why: 'Actions, conditions and transforms belong to a backend by its name. Those of a name that no backend has are not even read: the rule '
    + 'that was meant lets all requests through, or leads somewhere else.',
  fix: 'Give the annotation the name of a backend, or remove it.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#traffic-routing',
  since: '0.1.0',
}, function* ({ object, ingress }) {
  if (ingress.backends.some(({ kind }) => kind === 'unknown')) {
    return;
  }
  const byName = new Map<string, Backend[]>();
  ingress.backends.forEach(backend => addTo(byName, backend.name, backend));
  const meant = new Set(missingActions(ingress).map(missing => missing.meant));
  for (const key of Object.keys(ingress.annotations)) {
    const stem = [ACTIONS, CONDITIONS, TRANSFORMS].find(candidate => key.startsWith(candidate) && key !== candidate);
    // What the controller does not know is told as such.
    if (stem !== undefined && !key.includes('${') && ingress.reader.has(key)) {
      const name = key.slice(stem.length);
      const { title } = object;
      const found = stem !== ACTIONS ? unusedRest(key, name, ingress, title)
        : meant.has(name) ? undefined : unusedAction(key, name, byName.get(name) ?? [], title);
      if (found !== undefined) {
        yield { annotation: key, got: name, ...found };
      }
    }
  }
}, [ACTIONS, CONDITIONS, TRANSFORMS]);

function unusedAction(key: string, name: string, own: readonly Backend[], title: string): Found {
  if (own.some(({ asksForAction, port }) => asksForAction || port === undefined)) {
    return undefined;
  }
  return own.length === 0
    ? { message: `annotation ${key} is ignored: no backend of ${title} has the name ${shown(name)}`, fix: `Add a backend with the name '${name}' and the port name 'use-annotation', or remove the annotation.` }
    : {
      message: `annotation ${key} is ignored: the backend ${shown(name)} of ${title} has the port ${own[0].port}, and only the port name 'use-annotation' asks for an action`,
      fix: "Set the port name of the backend to 'use-annotation', or remove the annotation.",
    };
}

function unusedRest(key: string, name: string, { paths, rulesByBackend, defaultBackend }: AlbIngress, title: string): Found {
  if ((rulesByBackend.get(name) ?? []).length > 0) {
    return undefined;
  }
  if (defaultBackend?.name === name) {
    return { message: `annotation ${key} has no effect: ${shown(name)} is the default backend of ${title}, which takes what no rule matches`, fix: 'Write a path for it, or remove the annotation.' };
  }
  const meant = nearest(name, paths.map(({ backend }) => backend.name));
  return {
    message: `annotation ${key} is ignored: no backend of ${title} has the name ${shown(name)}`,
    ...meant === undefined ? {} : { fix: `Rename it to ${key.slice(0, -name.length)}${meant}.` },
  };
}
