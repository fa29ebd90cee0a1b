/** A link to a place in the library. Its address can be copied; a plain click calls `onOpen`, which opens a tab. */
import type { ComponentChildren } from 'preact';
import { formatAddress, type Address } from './address.ts';

export interface LibraryLinkProps {
  /** Undefined: the list of all works. */
  address?: Address | undefined;
  onOpen: (address: Address | undefined) => void;
  children: ComponentChildren;
  class?: string;
  current?: boolean;
}

export function LibraryLink({ address, onOpen, children, class: name, current = false }: LibraryLinkProps) {
  return (
    <a
      href={`/library.html${address ? formatAddress(address) : ''}`}
      class={name}
      aria-current={current ? 'true' : undefined}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onOpen(address);
      }}
    >
      {children}
    </a>
  );
}
