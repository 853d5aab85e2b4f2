import { CNI_ENVIRONMENT, EnvironmentVariable } from '../../../facts/cni-environment';
import { parseCidr } from '../../../input/cidr';
import { nearName } from '../../../input/names';
import { olderRelease } from '../../releases';
import type { EnvironmentProblem, EnvironmentSurroundings } from '../environment-problem';
import { EnvironmentReading, isFlag, wholeNumberOf } from '../environment-reading';

/** Variables of a wrong name, in the wrong container, newer than the release, or with a value that cannot be read. */
export function wrongValues(env: EnvironmentReading, { release }: EnvironmentSurroundings): EnvironmentProblem[] {
  return env.keys.flatMap(key => {
    const variable = Object.hasOwn(CNI_ENVIRONMENT, key) ? CNI_ENVIRONMENT[key] : undefined;
    if (variable === undefined) {
      return mistyped(key);
    }
    if (env.unknown(key)) {
      return [];
    }
    const [value, wrong] = [env.text(key)!, wrongPlace(env, key, variable, release)];
    if (wrong !== undefined) {
      return { keys: [key], ends: false, text: wrong };
    }
    const allowed = allowedInstead(env, key, variable, value);
    return allowed === undefined ? [] : { keys: [key], ends: variable.ends ?? false, text: `${env.is(key)}; ${allowed}, and ${consequence(variable)}` };
  });
}

/** A name that is nearly one that the CNI knows. */
export function knownNameNear(key: string): string | undefined {
  return nearName(key, Object.keys(CNI_ENVIRONMENT), 2);
}

function mistyped(key: string): EnvironmentProblem[] {
  const near = knownNameNear(key);
  return near === undefined ? [] : [{ keys: [key], ends: false, text: `there is no variable ${key}; did you mean ${near}?` }];
}

function wrongPlace(env: EnvironmentReading, key: string, { container, since }: EnvironmentVariable, release?: string): string | undefined {
  if (container === 'init') {
    return `${env.is(key)} in container aws-node, and only aws-vpc-cni-init reads it; set it there`;
  }
  if (release !== undefined && since !== undefined && env.asked(key) && olderRelease(release, since)) {
    return `${env.is(key)}, known to the VPC CNI since ${since}, and the release is ${release}; use a newer one, or leave it out`;
  }
  return undefined;
}

function allowedInstead(env: EnvironmentReading, key: string, variable: EnvironmentVariable, value: string): string | undefined {
  switch (variable.takes) {
    case 'flag': return isFlag(value) ? undefined : "allowed is 'true' or 'false'";
    case 'number': return numberInstead(env, variable, value);
    case 'choice': return choiceInstead(env, key, variable, value);
    case 'cidrs': return value === '' || value.split(',').every(text => parseCidr(text.trim())?.family === 'ipv4') ? undefined
      : 'allowed are IPv4 blocks with commas between them';
    case 'tags': return tagsInstead(value);
    case 'text': return textInstead(key, value);
  }
}

function numberInstead(env: EnvironmentReading, variable: EnvironmentVariable, value: string): string | undefined {
  const { min = 0, max = 0, unit, ends } = variable;
  // Zero is a way to leave a target out.
  const least = unit === 'bytes' && env.flag('ENABLE_IPv6') ? 1280 : ends ? min : 0;
  const number = wholeNumberOf(value);
  return number !== undefined && number >= least && number <= max ? undefined : `allowed is a whole number from ${least} to ${max} ${unit}`;
}

function choiceInstead(env: EnvironmentReading, key: string, variable: EnvironmentVariable, value: string): string | undefined {
  const { choices = [], beyondAddon = [], ends } = variable;
  const all = [...choices, ...beyondAddon];
  // Levels are read in any case.
  const isAllowed = all.includes(value) || (!ends && all.includes(value.toUpperCase()));
  const isRead = key !== 'POD_SECURITY_GROUP_ENFORCING_MODE' || env.flag('ENABLE_POD_ENI');
  return isAllowed || !isRead ? undefined : `allowed is ${all.map(choice => `'${choice}'`).join(' or ')}`;
}

function tagsInstead(value: string): string | undefined {
  const allowed = "allowed are tags in JSON such as '{\"team\":\"payments\"}'";
  try {
    const tags: unknown = JSON.parse(value);
    if (typeof tags !== 'object' || tags === null || Array.isArray(tags) || !Object.values(tags).every(tag => typeof tag === 'string')) {
      return allowed;
    }
    const reserved = Object.keys(tags).filter(tag => tag.includes('k8s.amazonaws.com'));
    return reserved.length === 0 ? undefined : `allowed are keys without k8s.amazonaws.com, which ${reserved.join(', ')} ${reserved.length > 1 ? 'have' : 'has'}`;
  } catch {
    return allowed;
  }
}

function textInstead(key: string, value: string): string | undefined {
  if (key === 'AWS_VPC_K8S_CNI_VETHPREFIX' && (value.length > 4 || ['eth', 'lo', 'vlan'].includes(value))) {
    return "allowed are at most 4 characters, and not 'eth', 'lo' or 'vlan'";
  }
  return key === 'AWS_VPC_K8S_PLUGIN_LOG_FILE' && value === 'stdout' ? "allowed is a file or 'stderr'" : undefined;
}

function consequence({ ends, standard, takes }: EnvironmentVariable): string {
  if (ends) {
    return 'aws-node ends with anything else';
  }
  if (takes === 'tags' || takes === 'cidrs') {
    return 'anything else is ignored';
  }
  return standard === undefined ? 'anything else counts as not set' : `anything else counts as '${standard}'`;
}
