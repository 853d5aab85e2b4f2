import { RecordedCase, clusterOf, nameOf, readCorpus, snapshotOf } from './corpus';
import { planned } from './judge';
import { created, knowledgeFor } from './surroundings';
import { ClusterInventory, ClusterProfile, ClusterSubnet } from '../../src';
import { Finding, Severity } from '../../src/checks/finding';
import { ManifestObject } from '../../src/checks/manifest-object';
import { CHECK_OF_DIAGNOSIS } from '../../src/checks/plan/diagnosis-checks';
import { CHECK_INFOS } from '../../src/checks/registry/all';
import { runChecks } from '../../src/checks/run';
import { DIAGNOSES } from '../../src/plan/diagnosis';
import { knowledgeOf } from '../../src/plan/knowledge/from-profile';
import type { Knowledge } from '../../src/plan/knowledge/knowledge';

/* Every diagnosis of the plan reaches the user as a finding, whatever is known of AWS. */

test('each diagnosis has a check that tells it', () => {
  const ids = CHECK_INFOS.map(({ id }) => id);
  expect(Object.keys(CHECK_OF_DIAGNOSIS).sort()).toEqual(Object.keys(DIAGNOSES).sort());
  expect(Object.values(CHECK_OF_DIAGNOSIS).filter(id => !ids.includes(id))).toEqual([]);
});

/** Diagnoses of the plan by a knowledge, and no finding of a profile that says as much. */
function untold(recorded: RecordedCase, profile: ClusterProfile, knowledge: Knowledge): string[] {
  const objects = created(recorded.objects);
  const results = runChecks(snapshotOf({ ...recorded, objects: [...objects] }, profile));
  return planned(objects, knowledge).flatMap(({ plan }) => {
    const found = results.filter(({ object }) => object instanceof ManifestObject && object.kind === 'Service' && nameOf(object.manifest) === plan.name)
      .map(({ finding }) => finding);
    return plan.diagnoses.filter(({ id }) => !isTold(id, found)).map(({ id, message }) => `${recorded.id} ${plan.name}: ${id}: ${message}`);
  });
}

/** A Service may be another controller's: then an error is a warning. */
function isTold(id: keyof typeof DIAGNOSES, found: readonly Finding[]): boolean {
  return found.some(finding => finding.id === CHECK_OF_DIAGNOSIS[id] || (finding.severity === Severity.ERROR && DIAGNOSES[id].effect === 'unreadable'));
}

/** What the imaginary AWS of the recordings is, as a profile. */
function profileOf(recorded: RecordedCase, isWhole = true): ClusterProfile {
  const { parts } = knowledgeFor(recorded);
  return ClusterProfile.of({
    controller: clusterOf(recorded).controller,
    vpcCidrs: [...parts.vpc?.ipv4Cidrs ?? [], ...parts.vpc?.ipv6Cidrs ?? []],
    subnets: parts.subnets!.all.map(({ id, zone, ipv4Cidr, ipv6Cidr, isPublic, tags, freeAddresses }) =>
      ClusterSubnet[isPublic ? 'publicSubnet' : 'privateSubnet'](id, { zone: zone!, cidr: ipv4Cidr, ipv6Cidr: ipv6Cidr ?? undefined, tags, freeAddresses })),
    inventory: !isWhole ? undefined : ClusterInventory.of({
      clusterName: parts.clusterName,
      hasAllSubnets: true,
      securityGroups: parts.securityGroups!.all.map(({ id, name }) => ({ id, name: name ?? undefined })),
      certificates: parts.certificates!.map(({ arn, domains }) => ({ arn, domains: [...domains] })),
      completeKinds: [{ kind: 'Service' }],
    }),
  });
}

describe.each(['service-scenarios', 'service-fuzz'])('%s', name => {
  const corpus = [...readCorpus(name)].filter(({ error }) => error === undefined);

  test('with AWS known', () => {
    expect(corpus.flatMap(recorded => {
      const profile = profileOf(recorded);
      return untold(recorded, profile, knowledgeOf(profile));
    })).toEqual([]);
  });

  test('with some subnets known', () => {
    expect(corpus.flatMap(recorded => {
      const profile = profileOf(recorded, false);
      return untold(recorded, profile, knowledgeOf(profile));
    })).toEqual([]);
  });

  test('with nothing known of AWS', () => {
    expect(corpus.flatMap(recorded => {
      const profile = clusterOf(recorded);
      return untold(recorded, profile, knowledgeOf(profile));
    })).toEqual([]);
  });
});
