/** Methods that change what they are called on. */
const changing = new Set([
  'set',
  'add',
  'delete',
  'clear',
  'push',
  'pop',
  'shift',
  'unshift',
  'splice',
  'sort',
  'reverse',
  'fill',
  'copyWithin',
]);
/** Functions of Object and Reflect that change their first argument. */
const changingFirst = new Set(['assign', 'defineProperty', 'defineProperties', 'deleteProperty', 'set', 'setPrototypeOf']);
const collections = new Set(['Map', 'Set', 'WeakMap', 'WeakSet', 'Array']);

/** The name at the root of `a.b[c].d`; null where it begins with something else. */
function rootOf(node) {
  let at = node;
  while (at.type === 'MemberExpression' || at.type === 'TSNonNullExpression' || at.type === 'TSAsExpression')
    at = at.object ?? at.expression;
  return at.type === 'Identifier' ? at : null;
}

function isModules(scope, name) {
  for (let at = scope; at !== null; at = at.upper) {
    if (at.set.has(name)) return at.type === 'module';
  }
  return false;
}

function isEmptyCollection(init) {
  if (init?.type === 'TSAsExpression') return isEmptyCollection(init.expression);
  if (init?.type === 'ArrayExpression') return init.elements.length === 0;
  return init?.type === 'NewExpression' && collections.has(init.callee.name) && init.arguments.length === 0;
}

/** Says where a module keeps something that changes: a script's context is used again, and finds it. */
export const noModuleState = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      variable: 'A module keeps nothing that changes: a script’s context is used again. Pass it, or make it where it is used.',
      collection: 'An empty collection of a module is there to be filled: a script’s context is used again.',
      change: '“{{name}}” belongs to a module, and modules keep nothing that changes: a script’s context is used again.',
    },
  },
  create(context) {
    const { sourceCode } = context;
    const refuseChange = (at, changed) => {
      const root = rootOf(changed);
      if (root !== null && isModules(sourceCode.getScope(at), root.name))
        context.report({ node: at, messageId: 'change', data: { name: root.name } });
    };
    return {
      ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration'({ kind, declarations }) {
        for (const node of declarations) {
          if (kind !== 'const') context.report({ node, messageId: 'variable' });
          else if (isEmptyCollection(node.init)) context.report({ node, messageId: 'collection' });
        }
      },
      PropertyDefinition(node) {
        if (node.static && !node.readonly) context.report({ node, messageId: 'variable' });
      },
      AssignmentExpression(node) {
        if (node.left.type === 'MemberExpression') refuseChange(node, node.left);
      },
      UpdateExpression(node) {
        if (node.argument.type === 'MemberExpression') refuseChange(node, node.argument);
      },
      'UnaryExpression[operator="delete"]'(node) {
        refuseChange(node, node.argument);
      },
      'CallExpression[callee.type="MemberExpression"]'(node) {
        const { object, property } = node.callee;
        if (object.type === 'Identifier' && (object.name === 'Object' || object.name === 'Reflect')) {
          if (changingFirst.has(property.name) && node.arguments[0] !== undefined) refuseChange(node, node.arguments[0]);
        } else if (changing.has(property.name)) refuseChange(node, object);
      },
    };
  },
};
