/** Reads a posting list whole. */
import { type PostingLists, PostingReader } from '../../../engine/index/postings.ts';

/** The numbers of a list. */
export function listOf(lists: PostingLists, list: number): number[] {
  const reader = new PostingReader();
  lists.read(list, reader);
  return [...reader.values.subarray(reader.from, reader.to)];
}
