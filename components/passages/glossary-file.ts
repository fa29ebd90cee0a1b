/** A concordance as the file of a glossary. Loaded when it is asked for. */
import type { Concordance } from '../../engine/concordance/concordance.ts';
import { glossaryEntry } from '../../engine/exchange/concordance-glossary.ts';
import { glossaryRows, tbx2, tbx3 } from '../../engine/exchange/glossary.ts';
import { tsv } from '../../engine/exchange/tables.ts';

export function glossaryFile(format: 'TBX 2' | 'TBX 3' | 'TSV', found: Concordance): string {
  const glossary = [glossaryEntry(found)];
  if (format === 'TBX 2') return tbx2(glossary, found.text);
  return format === 'TBX 3' ? tbx3(glossary, found.text) : tsv(glossaryRows(glossary));
}
