import { join } from 'node:path';
import ts from 'typescript';
import { root } from './root.ts';

/** A member of Apps Script that a source uses: `Spreadsheet.Range.getValues`, or `LockService` for a global name. */
export interface UsedMember {
  readonly member: string;
  /** The first place: file and line. */
  readonly at: string;
}

const typings = '/@types/google-apps-script/';
const memberFlags =
  ts.SymbolFlags.Property | ts.SymbolFlags.Method | ts.SymbolFlags.Accessor | ts.SymbolFlags.EnumMember | ts.SymbolFlags.Variable;

/** The sources that run inside Apps Script and name its services; the core cannot, its types hold the wall. */
export function appsScriptSources(): string[] {
  return ['google', 'entry'].flatMap((part) => ts.sys.readDirectory(join(root, 'src', part), ['.ts']));
}

/**
 * Every member that the sources use and whose declaration stands in the typings of Apps Script, by property access, destructuring
 * or object literal. `texts` stands in for files that are not there, for tests.
 * @throws Error when a source does not compile: what has no type cannot be judged
 */
export function usedMembers(sources: readonly string[], texts: Readonly<Record<string, string>> = {}): readonly UsedMember[] {
  const program = programOf([...sources, ...Object.keys(texts)], texts);
  const checker = program.getTypeChecker();
  const found = new Map<string, string>();
  const wanted = new Set([...sources, ...Object.keys(texts)].map((file) => program.getSourceFile(file)));
  for (const source of wanted) {
    if (source === undefined) throw new Error('A source was not found.');
    const [fault] = program.getSemanticDiagnostics(source);
    if (fault !== undefined) throw new Error(`${source.fileName}: ${ts.flattenDiagnosticMessageText(fault.messageText, ' ')}`);
    const submission = (node: ts.Node): void => {
      for (const symbol of symbolsOf(checker, node)) {
        const member = memberOf(checker, symbol);
        if (member !== null && !found.has(member)) found.set(member, placeOf(source, node));
      }
      ts.forEachChild(node, submission);
    };
    submission(source);
  }
  return [...found].map(([member, at]) => ({ member, at })).sort((a, b) => a.member.localeCompare(b.member));
}

function programOf(files: readonly string[], texts: Readonly<Record<string, string>>): ts.Program {
  const file = join(root, 'src', 'entry', 'tsconfig.json');
  const config = ts.getParsedCommandLineOfConfigFile(file, {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined });
  if (config === undefined) throw new Error(`${file} cannot be read.`);
  const options: ts.CompilerOptions = { ...config.options, composite: false, declaration: false, emitDeclarationOnly: false, noEmit: true };
  const host = ts.createCompilerHost(options);
  const real = { ...host };
  host.fileExists = (name) => name in texts || real.fileExists(name);
  host.getSourceFile = (name, language) => {
    const text = texts[name];
    return text === undefined ? real.getSourceFile(name, language) : ts.createSourceFile(name, text, language);
  };
  return ts.createProgram([...files], options, host);
}

/** What a name in the source means: of a destructured or literal property, the property of the type that it is taken from or given to. */
function symbolsOf(checker: ts.TypeChecker, node: ts.Node): readonly ts.Symbol[] {
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    return ts.isIdentifier(name) ? propertiesOf(checker, checker.getTypeAtLocation(node.parent), name.text) : [];
  }
  if (ts.isObjectLiteralElementLike(node) && node.name !== undefined && ts.isIdentifier(node.name)) {
    const type = ts.isObjectLiteralExpression(node.parent) ? checker.getContextualType(node.parent) : undefined;
    return type === undefined ? [] : propertiesOf(checker, type, node.name.text);
  }
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
    return propertiesOf(checker, checker.getTypeAtLocation(node.expression), node.argumentExpression.text);
  if (ts.isPropertyAccessExpression(node)) return propertiesOf(checker, checker.getTypeAtLocation(node.expression), node.name.text);
  if (!ts.isIdentifier(node) || (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node)) return [];
  const symbol = ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
  return symbol === undefined ? [] : [symbol];
}

/** A union has the property once for each of its types. */
function propertiesOf(checker: ts.TypeChecker, type: ts.Type, name: string): readonly ts.Symbol[] {
  const plain = checker.getNonNullableType(type);
  const types = plain.isUnion() ? plain.types : [plain];
  return types.flatMap((each) => checker.getPropertyOfType(checker.getApparentType(each), name) ?? []);
}

function memberOf(checker: ts.TypeChecker, symbol: ts.Symbol): string | null {
  const declared = symbol.declarations?.find((each) => each.getSourceFile().fileName.includes(typings));
  if (declared === undefined || (symbol.flags & memberFlags) === 0) return null;
  const parent = checker.getSymbolAtLocation((declared as ts.NamedDeclaration).name ?? declared);
  return checker.getFullyQualifiedName(parent ?? symbol).replace(/^GoogleAppsScript\./, '');
}

function placeOf(source: ts.SourceFile, node: ts.Node): string {
  const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
  return `${source.fileName.replace(`${root}/`, '')}:${String(line + 1)}`;
}
