import { environmentProblems } from '../../cluster/cni/environment-problems';
import { Json, asRecord, records } from '../../input/json';
import { Check, NOTHING, Problem } from '../check';
import { Severity } from '../finding';
import type { ManifestObject } from '../manifest-object';

const CONTAINER = 'aws-node';

export const AWS_NODE_ENVIRONMENT: Check = {
  id: 'aws-node-environment',
  title: 'settings of the VPC CNI that do not work, or do not work together',
  severity: Severity.ERROR,
  why: 'The VPC CNI is set by environment variables of the DaemonSet aws-node. Nothing checks them when they are applied: with some values the container ends and no pod '
    + 'of the node gets an address, others are taken for the standard ones or are beaten by a neighbour without a word.',
  fix: 'Change the variable as the message says.',
  see: 'https://github.com/aws/amazon-vpc-cni-k8s/blob/master/README.md',
  since: '0.1.0',
  applies: ({ knownKind }) => knownKind === 'DaemonSet',
  inspect: object => object.name === CONTAINER ? problems(object) : NOTHING,
};

function* problems(object: ManifestObject): Iterable<Problem> {
  const podSpec = asRecord(asRecord(object.spec.template)?.spec) ?? {};
  const containers = records(podSpec.containers);
  const index = containers.findIndex(({ name }) => name === CONTAINER);
  if (index < 0) {
    return;
  }
  const place = `${object.prefix}spec.template.spec.containers[${index}].env`;
  const variables = records(containers[index].env);
  const env: { [key: string]: string | undefined } = {};
  for (const { name, value, valueFrom } of variables) {
    if (typeof name === 'string') {
      // What comes from elsewhere may be anything.
      env[name] = valueFrom !== undefined || typeof (value ?? '') !== 'string' ? undefined : (value ?? '') as string;
    }
  }
  for (const { keys, ends, text } of environmentProblems(env, { release: releaseOf(containers[index]) })) {
    yield { object, field: place, ...keys.length === 0 ? {} : { got: keys[0] }, severity: ends ? Severity.ERROR : Severity.WARNING, message: text };
  }
}

/** The release in an image such as `…/amazon-k8s-cni:v1.21.1-eksbuild.1`. */
function releaseOf({ image }: Json): string | undefined {
  return typeof image === 'string' ? /amazon-k8s-cni:v?(\d+\.\d+\.\d+)/.exec(image)?.[1] : undefined;
}
