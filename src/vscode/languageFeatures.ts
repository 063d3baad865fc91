import * as vscode from 'vscode';
import type { Span } from '../base/span';
import { definitionAt } from '../features/definition';
import { foldsOf } from '../features/folding';
import { mentionUnder } from '../features/navigation';
import type { Reading } from '../features/reading';
import { referencesAt } from '../features/references';
import { selectionRangesAt } from '../features/selectionRanges';
import { registerForArticles } from './articleSelector';
import type { Articles } from './articles';
import type { DensityState } from './densityState';
import type { LazyFolder } from './folder/lazyFolder';
import { outlineSymbols } from './outlineSymbols';
import { rangeOf } from './ranges';
import type { Readings } from './readings';

/**
 * What VS Code offers in any language, for articles: outline, definition, references, highlights, growing selection
 * and folding. Registered anew when other files become articles, which also makes VS Code ask again.
 */
export function registerLanguageFeatures(
  articles: Articles,
  readings: Readings,
  density: DensityState,
  folder: LazyFolder,
): vscode.Disposable {
  return registerForArticles(articles, selector => registerFor(selector, readings, density, folder));
}

function registerFor(
  selector: vscode.DocumentSelector,
  readings: Readings,
  density: DensityState,
  folder: LazyFolder,
): vscode.Disposable {
  const { languages } = vscode;
  const locations = ({ uri }: vscode.TextDocument, reading: Reading, spans: readonly Span[]) =>
    spans.map(span => new vscode.Location(uri, rangeOf(reading, span)));
  return vscode.Disposable.from(
    languages.registerDocumentSymbolProvider(
      selector,
      {
        provideDocumentSymbols: async (document, token) => {
          const reading = await readings.read(document, token);
          return reading && outlineSymbols(reading);
        },
      },
      { label: vscode.l10n.t('Byline') },
    ),
    languages.registerDefinitionProvider(selector, {
      provideDefinition: async (document, position, token) => {
        const reading = await readings.read(document, token);
        const found = reading && definitionAt(reading, at(reading, position));
        if (!found) return undefined;
        const targetRange = rangeOf(reading, found.target);
        const link = {
          originSelectionRange: rangeOf(reading, found.origin),
          targetUri: document.uri,
          targetRange,
        };
        return [{ ...link, targetSelectionRange: targetRange }];
      },
    }),
    languages.registerReferenceProvider(selector, {
      provideReferences: async (document, position, { includeDeclaration }, token) => {
        const reading = await readings.read(document, token);
        if (!reading) return undefined;
        const place = at(reading, position);
        const here = locations(document, reading, referencesAt(reading, place, includeDeclaration));
        const entity = mentionUnder(reading, place)?.entity;
        const elsewhere = entity && (await folder.placesElsewhere(document.uri, entity));
        return [...here, ...(elsewhere ?? [])];
      },
    }),
    languages.registerDocumentHighlightProvider(selector, {
      provideDocumentHighlights: async (document, position, token) => {
        // These come by themselves as the cursor moves: turned off, no trace stays on screen.
        if (density.of(document.uri) === 'off') return undefined;
        const reading = await readings.read(document, token);
        const spans = reading ? referencesAt(reading, at(reading, position)) : [];
        return reading && spans.map(span => new vscode.DocumentHighlight(rangeOf(reading, span)));
      },
    }),
    languages.registerSelectionRangeProvider(selector, {
      provideSelectionRanges: async (document, positions, token) => {
        const reading = await readings.read(document, token);
        return reading && positions.flatMap(position => selectionRange(reading, position) ?? []);
      },
    }),
    languages.registerFoldingRangeProvider(selector, {
      provideFoldingRanges: async (document, _context, token) => {
        const reading = await readings.read(document, token);
        return reading && foldsOf(reading).map(({ start, end }) => new vscode.FoldingRange(start, end));
      },
    }),
  );
}

function at(reading: Reading, position: vscode.Position): Span {
  const offset = reading.lines.offsetAt(position);
  return [offset, offset];
}

/** As a chain from the innermost range outwards. */
function selectionRange(reading: Reading, position: vscode.Position): vscode.SelectionRange | undefined {
  const spans = selectionRangesAt(reading, reading.lines.offsetAt(position));
  return spans.reduceRight<vscode.SelectionRange | undefined>(
    (parent, span) => new vscode.SelectionRange(rangeOf(reading, span), parent),
    undefined,
  );
}
