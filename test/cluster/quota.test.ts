import { ClusterProfile, Quota } from '../../src';
import { QUOTAS, QuotaFact } from '../../src/facts/quotas';

const FACTS = Object.entries(QUOTAS) as [string, QuotaFact][];
const MEMBERS = Object.entries(Quota) as [string, Quota][];

describe('Quota', () => {
  it('has a member for every quota, and no other', () => {
    expect(MEMBERS.map(([name]) => name).sort()).toEqual(FACTS.map(([id]) => id).sort());
    expect(MEMBERS.every(([, quota]) => quota instanceof Quota)).toBe(true);
  });

  it.each(FACTS)('%s says what is known', (id, fact) => {
    const quota = (Quota as unknown as { [id: string]: Quota })[id];
    expect({ ...quota }).toEqual({ id, counted: fact.counted, defaultLimit: fact.value, adjustable: fact.adjustable, code: fact.code });
    expect(fact.value).toBeGreaterThanOrEqual(1);
    expect(fact.counted).toMatch(/^[a-z].*[^.]$/);
    expect(new URL(fact.see).protocol).toBe('https:');
    expect(fact.code ?? 'L-00000000').toMatch(/^L-[0-9A-F]{8}$/);
  });

  it.each([1, 200, 10_000])('can be limited to %d', limit => {
    expect(Quota.ALB_RULES.limitedTo(limit)).toEqual({ quota: Quota.ALB_RULES, limit });
  });

  it.each([0, -1, 1.5, NaN, Infinity])('cannot be limited to %p', limit => {
    expect(() => Quota.ALB_RULES.limitedTo(limit)).toThrow(/^Quota\.ALB_RULES\.limitedTo is .*; give a whole number of at least 1$/);
  });
});

describe('limits of a cluster', () => {
  it('are the defaults where nothing else is said', () => {
    const profile = ClusterProfile.of({ quotas: [Quota.ALB_RULES.limitedTo(200), Quota.SECURITY_GROUP_RULES.limitedTo(30)] });
    expect(profile.limitOf(Quota.ALB_RULES)).toBe(200);
    expect(profile.limitOf(Quota.SECURITY_GROUP_RULES)).toBe(30);
    for (const [id, quota] of MEMBERS.filter(([name]) => !['ALB_RULES', 'SECURITY_GROUP_RULES'].includes(name))) {
      expect([id, profile.limitOf(quota)]).toEqual([id, quota.defaultLimit]);
    }
  });

  it('are given once', () => {
    expect(() => ClusterProfile.of({ quotas: [Quota.ALB_RULES.limitedTo(1), Quota.NLB_TARGETS.limitedTo(1), Quota.ALB_RULES.limitedTo(1)] }))
      .toThrow('ClusterProfile: quota ALB_RULES is given twice; give it once');
  });
});
