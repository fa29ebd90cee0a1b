/** Turkish. */
export const tag = 'tr';

export const sessionNouns = 'oturum';
export const shortWords = `
  ve, bir, bu, da, de, için, ile, her, olan, olarak, ne, daha, çok, gibi, veya, hiç, kimse, hakkı, vardır, değil, en, o,
  ki, mi, kadar, sonra, herkes`;
