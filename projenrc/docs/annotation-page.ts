import type { AnnotationSpec, Grammar, JsonShape, Surface } from '../../src/annotations/spec';

const TITLES: { readonly [surface in Surface]: string } = {
  'nlb-service': 'Services: Network Load Balancers',
  'alb-ingress': 'Ingresses: Application Load Balancers',
  'alb-ingress-or-service': 'Ingresses and the Services behind them: target groups and authentication',
  'frontend-nlb': 'Ingresses: the Network Load Balancer in front of an Application Load Balancer',
  'ingressclass': 'IngressClasses',
  'gateway': 'Gateways',
  'targetgroupbinding': 'TargetGroupBindings',
  'pod': 'Pods and pod templates',
  'label-or-tag': 'Labels and tags',
};

/** The reference page of all annotations. */
export function annotationPage(catalogue: readonly AnnotationSpec[]): string {
  const sections = (Object.keys(TITLES) as Surface[]).map(surface => {
    const entries = catalogue.filter(spec => spec.surface === surface);
    return `## ${TITLES[surface]}\n\n${entries.map(entry).join('\n')}`;
  });
  return `# Annotations of the AWS Load Balancer Controller

All ${catalogue.length} annotations, labels and tags that this library knows, with how the controller reads them. Generated from the
catalogue in \`src/annotations/catalogue\`; \`npx projen docs\` writes it anew.

${sections.join('\n')}`;
}

function entry(spec: AnnotationSpec): string {
  const facts: [string, string | undefined][] = [
    ['on', `${spec.on.join(', ')}${spec.place === 'annotation' ? '' : ` (${spec.place})`}`],
    ['value', grammar(spec.grammar)],
    ['without it', spec.fallback],
    ['acts on', spec.scope.join(', ')],
    ['in a group', spec.group],
    ['overridden by IngressClassParams', spec.classParam && `\`${spec.classParam}\``],
    ['since controller', spec.since],
    ['where it is missing', spec.lack && `ignored: ${spec.lack.effect}`],
    ['EKS Auto Mode', spec.autoMode.supported + (spec.autoMode.note === undefined ? '' : `: ${spec.autoMode.note}`)],
    ['superseded by', spec.supersededBy && `\`${spec.supersededBy}\``],
    ['written by', spec.writtenByController ? 'the controller itself' : undefined],
    ['needs', spec.needs?.join('; ')],
  ];
  const lines = facts.flatMap(([name, fact]) => fact === undefined ? [] : [`- ${name}: ${escaped(fact)}`]);
  const traps = (spec.traps ?? []).map(trap => `- ⚠ ${escaped(trap)}`);
  return `### \`${spec.key}\`\n\n${spec.summary} ([documentation](${spec.see}))\n\n${[...lines, ...traps].join('\n')}\n`;
}

function grammar(value: Grammar): string {
  switch (value.form) {
    case 'text': return [
      value.values ? `one of ${value.values.map(text => `\`${text}\``).join(', ')}${value.anyCase ? ', in any case' : ''}` : 'text',
      value.patternWords,
      value.maxBytes === undefined ? undefined : `at most ${value.maxBytes} bytes`,
      value.means === undefined ? undefined : `any other value means ${value.means}`,
    ].filter(Boolean).join('; ');
    case 'boolean': return `a boolean as Go reads it${value.means === undefined ? '' : `; any other value means ${value.means}`}`;
    case 'integer': {
      const range = value.min === undefined && value.max === undefined ? '' : `, ${value.min ?? 'any'} to ${value.max ?? 'any'}`;
      return `a whole number${range}${value.unit === undefined ? '' : ` ${value.unit}`}`;
    }
    case 'list': return `${value.items}, joined by commas`;
    case 'map': return `${value.pairs} as \`key=value\`, joined by commas${value.keys ? `; keys: ${value.keys.map(key => `\`${key}\``).join(', ')}` : ''}`;
    case 'json': return `JSON: \`${shape(value.shape)}\``;
  }
}

function shape(value: JsonShape): string {
  switch (value.type) {
    case 'array': return `[${shape(value.of)}, …]`;
    case 'map': return `{name: ${shape(value.of)}, …}`;
    case 'object': return `{${Object.entries(value.fields).map(([name, field]) => `${name}: ${shape(field)}`).join(', ')}}`;
    default: return value.type;
  }
}

// `<namespace>` and the like would be taken for HTML.
function escaped(text: string): string {
  return text.split(/(`[^`]*`)/).map((part, index) => index % 2 ? part : part.replace(/[<>]/g, bracket => bracket === '<' ? '&lt;' : '&gt;')).join('');
}
