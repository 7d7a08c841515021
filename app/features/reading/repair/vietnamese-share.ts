// Whether words are Vietnamese: a syllable is a beginning, a vowel and an end out of a short list, with one tone.

const beginnings = "ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx]";
const vowels =
  "uyê|uya|uyu|oai|oay|oeo|uây|uôi|ươi|ươu|iêu|yêu|iê|yê|ia|ua|ưa|uô|ươ|uê|uy|uơ|oa|oă|oe|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|uâ|[aăâeêioôơuưy]";
const syllable = new RegExp(`^(?:${beginnings})?(?:${vowels})(?:ng|nh|ch|[cmnpt])?$`, "u");
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

function isVietnamese(word: string): boolean {
  const apart = word.toLowerCase().normalize("NFD");
  return (apart.match(tones)?.length ?? 0) <= 1 && syllable.test(apart.replace(tones, "").normalize("NFC"));
}

// Before these ends a syllable has one of two tones, or none is set: "cấp", "cụt".
const STOPPED = /(?:ch|[cpt])$/u;
const OPEN_TONE = /[\u0300\u0303\u0309]/u;
// "ai", "ao", "ây" end a syllable.
const CLOSED_GLIDE = /(?<!q)(?:[aăâeêoôơuư]i|[aâ]y|[aâêiư]u|[ae]o)(?:ng|nh|ch|[cmnpt])$/u;

/** Whether letters are one Vietnamese syllable, with a tone that it can have. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize("NFD");
  if (!isVietnamese(word) || (STOPPED.test(apart) && OPEN_TONE.test(apart))) return false;
  return !CLOSED_GLIDE.test(apart.replace(tones, "").normalize("NFC"));
}

/** The share of the words with a sign beyond ASCII that are Vietnamese syllables, from 0 to 1; 1 when there are none. */
export function vietnameseShare(text: string): number {
  // Signs that stand inside words of the old encodings count as letters here, so that what they break is seen.
  const words = (text.match(/[A-Za-z\u00a1-\u024f\u1e00-\u1eff\p{M}]+/gu) ?? []).filter((word) => /[^A-Za-z]/.test(word));
  return words.length === 0 ? 1 : words.filter(isVietnamese).length / words.length;
}

/**
 * The share of the words that are Vietnamese syllables with a sign of their own ("kế", "đến"), from 0 to 1: over 0.6 in a
 * Vietnamese page, under 0.15 where a scanner wrote what it took for English, or a font kept no letters. Null below 20 words.
 */
export function signedShare(text: string): number | null {
  const words = (text.match(/\S+/gu) ?? []).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""));
  const long = words.filter((word) => word.length > 1 && /\p{L}/u.test(word));
  const isSigned = (word: string) => /[^A-Za-z]/.test(word) && isVietnamese(word);
  return long.length < 20 ? null : long.filter(isSigned).length / long.length;
}
