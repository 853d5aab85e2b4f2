import { Token } from 'aws-cdk-lib/core';
import { Cidr, cidrArgument, overlap, parseCidr, within } from '../../src/input/cidr';

function block(text: string): Cidr {
  const cidr = parseCidr(text);
  if (cidr === undefined) {
    throw new Error(`${text} is no block`);
  }
  return cidr;
}

describe('parseCidr', () => {
  it.each<[string, Cidr['family'], string, number, boolean]>([
    ['0.0.0.0/0', 'ipv4', '0.0.0.0/0', 0, false], ['10.0.0.0/8', 'ipv4', '10.0.0.0/8', 8, false], ['10.1.2.3/32', 'ipv4', '10.1.2.3/32', 32, false], ['255.255.255.255/32', 'ipv4', '255.255.255.255/32', 32, false],
    ['10.1.2.3/8', 'ipv4', '10.0.0.0/8', 8, true], ['10.0.0.1/31', 'ipv4', '10.0.0.0/31', 31, true], ['1.2.3.4/0', 'ipv4', '0.0.0.0/0', 0, true],
    ['::/0', 'ipv6', '::/0', 0, false], ['2001:db8::/32', 'ipv6', '2001:db8::/32', 32, false], ['2001:0DB8:0:0:0:0:0:0/32', 'ipv6', '2001:db8::/32', 32, false], ['::1/128', 'ipv6', '::1/128', 128, false],
    ['2001:db8::1/64', 'ipv6', '2001:db8::/64', 64, true], ['2001:db8:0:1::/64', 'ipv6', '2001:db8:0:1::/64', 64, false],
  ])('reads %s', (text, family, canonical, prefix, hostBits) => {
    expect(parseCidr(text)).toMatchObject({ family, text: canonical, prefix, hostBits });
  });

  it('knows the first and the last address', () => {
    expect(block('10.0.0.0/30')).toMatchObject({ first: 0x0a000000n, last: 0x0a000003n });
    expect(block('10.0.0.2/30')).toMatchObject({ first: 0x0a000000n, last: 0x0a000003n });
    expect(block('::/0')).toMatchObject({ first: 0n, last: 2n ** 128n - 1n });
    expect(block('0.0.0.0/0')).toMatchObject({ first: 0n, last: 2n ** 32n - 1n });
  });

  it.each([
    '', '/', '10.0.0.0', '10.0.0.0/', '/8', '10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/+8', '10.0.0.0/8.0', '10.0.0.0/1e1', '10.0.0.0/8/8', ' 10.0.0.0/8', '10.0.0.0/8 ', '10.0.0/24', '10.0.0.0.0/8', '256.0.0.0/8', '010.0.0.0/8',
    '0x0a.0.0.0/8', '167772160/8', '10.0.0.0/255.0.0.0', 'a.b.c.d/8', '2001:db8::/129', '2001:db8:::/32', '12345::/16', '1:2:3:4:5:6:7:8:9/64', '[::1]/128', 'fe80::1%eth0/64', 'fe80::/64%eth0', 'any', '${Token[TOKEN.1]}/8',
  ])('refuses %j', text => {
    expect(parseCidr(text)).toBeUndefined();
  });
});

it('reads more blocks than are remembered', () => {
  for (let i = 0; i < 10_500; i++) {
    expect(parseCidr(`10.${Math.floor(i / 256)}.${i % 256}.0/24`)).toMatchObject({ prefix: 24, hostBits: false });
  }
});

describe('within and overlap', () => {
  it.each<[string, string, boolean, boolean]>([
    ['10.0.0.0/24', '10.0.0.0/16', true, true], ['10.0.0.0/16', '10.0.0.0/24', false, true], ['10.0.0.0/16', '10.0.0.0/16', true, true], ['10.0.255.0/24', '10.0.0.0/16', true, true], ['10.1.0.0/24', '10.0.0.0/16', false, false],
    ['10.0.0.0/17', '10.0.128.0/17', false, false], ['0.0.0.0/0', '10.0.0.0/8', false, true], ['2001:db8::/64', '2001:db8::/56', true, true], ['2001:db8:0:100::/64', '2001:db8::/56', false, false],
    ['10.0.0.0/8', '::/0', false, false], ['::/0', '0.0.0.0/0', false, false],
  ])('%s and %s: within %j, overlap %j', (inner, outer, inside, shared) => {
    expect(within(block(inner), block(outer))).toBe(inside);
    expect(overlap(block(inner), block(outer))).toBe(shared);
    expect(overlap(block(outer), block(inner))).toBe(shared);
  });
});

describe('cidrArgument', () => {
  it.each<[string, 'ipv4' | 'ipv6', string]>([
    ['10.0.0.0/8', 'ipv4', '10.0.0.0/8'], ['0.0.0.0/0', 'ipv4', '0.0.0.0/0'], ['2001:DB8::0/32', 'ipv6', '2001:db8::/32'],
  ])('takes %s as %s: %s', (text, family, canonical) => {
    expect(cidrArgument('source', text, family)).toBe(canonical);
  });

  it('takes tokens', () => {
    const token = Token.asString({ 'Fn::GetAtt': ['Vpc', 'CidrBlock'] });
    expect(cidrArgument('source', token, 'ipv4')).toBe(token);
    expect(cidrArgument('source', `${token}/32`, 'ipv6')).toBe(`${token}/32`);
  });

  it.each<[string, 'ipv4' | 'ipv6', string]>([
    ['', 'ipv4', "source is ''; give an IPv4 block such as '203.0.113.0/24'"],
    ['any', 'ipv4', "source is 'any'; give an IPv4 block such as '203.0.113.0/24'"],
    ['10.0.0.1', 'ipv4', "source is '10.0.0.1'; a block needs a prefix length; did you mean '10.0.0.1/32'?"],
    ['2001:DB8::1', 'ipv6', "source is '2001:DB8::1'; a block needs a prefix length; did you mean '2001:db8::1/128'?"],
    ['2001:db8::/32', 'ipv4', "source is '2001:db8::/32'; give an IPv4 block such as '203.0.113.0/24'"],
    ['10.0.0.0/8', 'ipv6', "source is '10.0.0.0/8'; give an IPv6 block such as '2001:db8::/32'"],
    ['10.1.2.3/8', 'ipv4', "source is '10.1.2.3/8'; it names an address inside the block; did you mean '10.0.0.0/8' or '10.1.2.3/32'?"],
    ['2001:db8::1/32', 'ipv6', "source is '2001:db8::1/32'; it names an address inside the block; did you mean '2001:db8::/32' or '2001:db8::1/128'?"],
    ['10.0.0.0/33', 'ipv4', "source is '10.0.0.0/33'; give an IPv4 block such as '203.0.113.0/24'"],
  ])('refuses %j as %s', (text, family, message) => {
    expect(() => cidrArgument('source', text, family)).toThrow(new Error(message));
  });

  it.each([undefined, null, 7, ['10.0.0.0/8'], Token.asList({ Ref: 'Blocks' })[0]])('refuses %j, whatever the types say', value => {
    expect(() => cidrArgument('source', value as string, 'ipv4')).toThrow(/^source is /);
  });
});
