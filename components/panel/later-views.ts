/** The views of the panel that are not shown first: their code is loaded when the panel has been drawn, and not before it. */
import { useEffect, useState } from 'preact/hooks';
import type { unattested } from '../../engine/difference/wordings.ts';
import type { VersionsList } from '../passages/versions-list.tsx';
import type { FullRemarks } from './full-remarks.tsx';

interface LaterViews {
  FullRemarks: typeof FullRemarks;
  VersionsList: typeof VersionsList;
  /** It reads figures in words, of which the lists are long. */
  unattested: typeof unattested;
}

let loaded: LaterViews | undefined;

export async function loadLaterViews(): Promise<LaterViews> {
  const [full, versions, wordings] = await Promise.all([
    import('./full-remarks.tsx'),
    import('../passages/versions-list.tsx'),
    import('../../engine/difference/wordings.ts'),
  ]);
  loaded ??= {
    FullRemarks: full.FullRemarks,
    VersionsList: versions.VersionsList,
    unattested: wordings.unattested,
  };
  return loaded;
}

/** Undefined until they are loaded. */
export function useLaterViews(): LaterViews | undefined {
  const [views, setViews] = useState(loaded);
  useEffect(() => {
    if (!views) loadLaterViews().then(setViews, () => undefined);
  }, [views]);
  return views;
}
