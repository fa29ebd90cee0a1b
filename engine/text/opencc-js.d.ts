/** One of the plain dictionaries in opencc-js: `traditional simplified|traditional simplified|…`. */
declare module 'opencc-js/dict/TSCharacters' {
  const dictionary: string;
  export default dictionary;
}
