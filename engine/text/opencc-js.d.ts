/** One of the plain dictionaries in opencc-js: `traditional simplified|traditional simplified|…`. */
declare module 'opencc-js/dict/TSCharacters' {
  const dictionary: string;
  export default dictionary;
}

/** The same from characters that Japan simplified to traditional ones. */
declare module 'opencc-js/dict/JPShinjitaiCharacters' {
  const dictionary: string;
  export default dictionary;
}
