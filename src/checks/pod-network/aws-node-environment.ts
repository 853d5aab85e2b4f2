import { environmentProblems } from '../../cluster/cni/environment-problems';
import { Json, asRecord, isAbsent, records } from '../../input/json';
import { isToken } from '../../input/tokens';
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
  let isWhole = !isPartial(containers[index]);
  for (const { name, value, valueFrom } of variables) {
    if (typeof name !== 'string' || isToken(name)) {
      isWhole = false;
    } else if (isAbsent(valueFrom) && (typeof value === 'number' || typeof value === 'boolean') && !isToken(value)) {
      env[name] = undefined;
      yield { object, field: place, got: name, message: `${name} is ${value}, which is no text, and Kubernetes refuses the DaemonSet; put it in quotes` };
    } else {
      // What comes from elsewhere, or is only known when deployed, may be anything.
      env[name] = isAbsent(valueFrom) && typeof (value ?? '') === 'string' && !isToken(value) ? (value ?? '') as string : undefined;
    }
  }
  for (const { keys, ends, text } of environmentProblems(env, { release: releaseOf(containers[index]) })) {
    if (isWhole || keys.every(key => env[key] !== undefined)) {
      yield { object, field: place, ...keys.length === 0 ? {} : { got: keys[0] }, severity: ends ? Severity.ERROR : Severity.WARNING, message: text };
    }
  }
}

/** Whether more may be set than stands there. Without an image the manifest is a part of one. */
function isPartial({ env, envFrom, image }: Json): boolean {
  return typeof image !== 'string' || !isAbsent(envFrom) || (!isAbsent(env) && (!Array.isArray(env) || env.some(isToken)));
}

/** The release in an image such as `…/amazon-k8s-cni:v1.21.1-eksbuild.1`. */
function releaseOf({ image }: Json): string | undefined {
  return typeof image === 'string' ? /amazon-k8s-cni:v?(\d+\.\d+\.\d+)/.exec(image)?.[1] : undefined;
}
