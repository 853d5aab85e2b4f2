import { readFileSync } from 'fs';
import { join } from 'path';
import { RecordedCase, clusterOf } from './corpus';
import type { Json } from '../../src/input/json';
import { knowledgeFromFile } from '../../src/plan/knowledge/from-file';
import { Knowledge, TargetGroupNames } from '../../src/plan/knowledge/knowledge';

/*
 * What the recordings assume: an imaginary AWS that never changes, a closed world, and what the API server fills in.
 */

const WORLDS = JSON.parse(readFileSync(join(__dirname, 'worlds.json'), 'utf8')) as { [name: string]: Json };
const FIRST_NODE_PORT = 30001;
const HEALTH_CHECK_NODE_PORT = 32000;

/** Target groups that are named exist, except those that say they do not. */
const TARGET_GROUPS: TargetGroupNames = {
  arnOf: name => name.startsWith('missing') ? null : `arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/${name}/aaaaaaaaaaaaaaaa`,
};

const known = new Map<string, Knowledge>();

/** Everything, as it was when a case was recorded. */
export function knowledgeFor(recorded: RecordedCase): Knowledge {
  const key = JSON.stringify([recorded.version, recorded.options]);
  let knowledge = known.get(key);
  if (knowledge === undefined) {
    const file = { ...WORLDS[recorded.options?.world ?? 'default'], ipFamily: 'ipv4', complete: true };
    const { parts } = knowledgeFromFile(file, clusterOf(recorded).controller);
    known.set(key, knowledge = new Knowledge({ ...parts, targetGroups: TARGET_GROUPS }));
  }
  return knowledge;
}

/** The objects of a case with the node ports that their Services get. */
export function created(objects: readonly Json[]): readonly Json[] {
  let next = FIRST_NODE_PORT;
  return objects.map(object => {
    if (object.kind === 'Namespace') {
      return withoutNameLabel(object);
    }
    const spec = object.spec as Json | undefined;
    if (object.kind !== 'Service' || spec === undefined || !allocates(spec)) {
      return object;
    }
    const ports = Array.isArray(spec.ports) ? spec.ports.map((port: Json) => port.nodePort ? port : { ...port, nodePort: next++ }) : spec.ports;
    const local = spec.type === 'LoadBalancer' && spec.externalTrafficPolicy === 'Local' && !spec.healthCheckNodePort;
    return { ...object, spec: { ...spec, ports, ...local ? { healthCheckNodePort: HEALTH_CHECK_NODE_PORT } : {} } };
  });
}

/** A real API server gives every namespace a label with its name; the one of the recordings does so for those alone that are not written. */
function withoutNameLabel(namespace: Json): Json {
  const metadata = namespace.metadata as Json;
  return { ...namespace, metadata: { ...metadata, labels: { 'kubernetes.io/metadata.name': null, ...metadata.labels as Json } } };
}

function allocates({ type, allocateLoadBalancerNodePorts }: Json): boolean {
  return type === 'NodePort' || (type === 'LoadBalancer' && allocateLoadBalancerNodePorts !== false);
}
