import ts from 'typescript';

/** Texts of notes in every language, by what stands in their place in the code. */
export type Notes = Map<string, { readonly 'zh-CN': string; readonly 'zh-TW': string; readonly en: string }>;

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/**
 * A source without what no run needs: examples of Actions, jobs and pages, which only a rehearsal reads, are gone; each `note(…)` is a
 * short name that its texts make, the same in every build, and its texts are put into `notes`.
 * @throws Error when a note is made of anything else than three plain texts, or when two notes make one name
 */
export function withoutAsides(path: string, text: string, notes: Notes): string {
  if (!/\bnote\(|\bexample:/.test(text)) return text;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const makesNotes = source.statements.some((each) => importsNote(each));
  const cuts: Cut[] = [];
  const look = (node: ts.Node): void => {
    if (isExample(node)) cuts.push(exampleCut(node, source));
    else if (makesNotes && isNote(node)) cuts.push(noteCut(node, source, notes));
    else ts.forEachChild(node, look);
  };
  look(source);
  return cuts.sort((a, b) => b.from - a.from).reduce((kept, { from, to, by }) => kept.slice(0, from) + by + kept.slice(to), text);
}

function importsNote(node: ts.Statement): boolean {
  if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return false;
  const named = node.importClause?.namedBindings;
  return (
    node.moduleSpecifier.text.endsWith('/text/words.ts') &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.some(({ name }) => name.text === 'note')
  );
}

function isNote(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'note';
}

/** Of an effect, `example` is the name of what sends it: that stays. */
function isExample(node: ts.Node): node is ts.PropertyAssignment {
  return (
    ts.isPropertyAssignment(node) &&
    ts.isIdentifier(node.name) &&
    node.name.text === 'example' &&
    !ts.isStringLiteralLike(node.initializer) &&
    !ts.isTemplateExpression(node.initializer)
  );
}

function exampleCut(node: ts.PropertyAssignment, source: ts.SourceFile): Cut {
  const comma = /^\s*,/.exec(source.text.slice(node.end));
  return { from: node.getStart(source), to: node.end + (comma?.[0].length ?? 0), by: '' };
}

function noteCut(node: ts.CallExpression, source: ts.SourceFile, notes: Notes): Cut {
  const [cn, tw, en, ...more] = node.arguments.map((each) => (ts.isStringLiteralLike(each) ? each.text : null));
  if (typeof cn !== 'string' || typeof tw !== 'string' || typeof en !== 'string' || more.length > 0) {
    throw new Error(`${source.fileName}: a note is made of three plain texts, not ${node.getText(source)}`);
  }
  const name = nameOf([cn, tw, en].join('\n'));
  const other = notes.get(name);
  if (other !== undefined && !(other['zh-CN'] === cn && other['zh-TW'] === tw && other.en === en)) {
    throw new Error(`Two notes make one name: “${other.en}” and “${en}”`);
  }
  notes.set(name, { 'zh-CN': cn, 'zh-TW': tw, en });
  return { from: node.getStart(source), to: node.end, by: `'${name}'` };
}

/** Five letters or digits for a text (FNV-1a, 32 bits, the lowest 25). */
function nameOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash & 0x1ffffff).toString(32).padStart(5, '0');
}

/**
 * The notes as an html file: their texts by name, in the order of their names, inside a script element that no browser runs. Nothing in
 * it can end the element early.
 */
export function notesFile(notes: Notes): string {
  const texts = Object.fromEntries([...notes].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `<script type="application/json">\n${JSON.stringify(texts).replace(/</g, '\\u003c')}\n</script>\n`;
}
