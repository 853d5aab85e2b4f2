import { SslPolicy as CdkPolicy } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { SslPolicy } from '../../src';
import { NEWEST_SSL_POLICY, SSL_POLICIES } from '../../src/facts/ssl-policies';

test('policies that the AWS CDK or this library names are known', () => {
  const named = [...Object.values(CdkPolicy), ...Object.values(SslPolicy).map((policy: SslPolicy) => policy.name)];
  expect(named.filter(name => !SSL_POLICIES.includes(name))).toEqual([]);
});

test('each stands once, and none is newer than the newest', () => {
  expect(new Set(SSL_POLICIES).size).toBe(SSL_POLICIES.length);
  expect(SSL_POLICIES.map(name => name.slice(-NEWEST_SSL_POLICY.length)).sort().at(-1)).toBe(NEWEST_SSL_POLICY);
});
