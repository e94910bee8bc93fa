/** All scalar functions and operators, in the order of the reference. */
import type { FunctionSpec } from '../function-spec.ts'
import { abs } from './abs.ts'
import { add, divide, divideWhole, multiply, negate, remainder, subtract } from './arithmetic.ts'
import { arrayConcat, arrayGet, arrayLength, arrayOfValues, arrayReverse, elementAt, slice } from './array-access.ts'
import { arrayContains, arrayDistinct, arrayMax, arrayMin, arrayPosition, arraySort } from './array-compare.ts'
import { arrayJoin, split } from './array-text.ts'
import { base64, fromBase64 } from './base64.ts'
import { bitAnd, bitNot, bitOr, bitXor, shiftLeft, shiftRight } from './bits.ts'
import {
  day,
  dayOfWeek,
  dayOfYear,
  hour,
  millisecond,
  minute,
  month,
  quarter,
  second,
  week,
  year,
} from './calendar-parts.ts'
import { ascii, chr } from './code-point.ts'
import { equal, greater, greaterOrEqual, isDistinct, less, lessOrEqual, notEqual } from './comparison.ts'
import { concat, concatOperator, concatWs } from './concat.ts'
import { date, dateAdd, dateDiff, dateTrunc, timeBucket } from './date-arithmetic.ts'
import { md5, sha256 } from './digests.ts'
import { epoch, epochMs, toTimestamp } from './epoch.ts'
import { greatest, least } from './extremes.ts'
import { finite, infinite, nan } from './float-kind.ts'
import { crc32, hash } from './hash.ts'
import { fromHex, toHex } from './hex.ts'
import { isIn } from './in.ts'
import { initcap } from './initcap.ts'
import {
  jsonContains,
  jsonExtract,
  jsonExtractString,
  jsonGet,
  jsonKeys,
  jsonLength,
  jsonText,
  jsonType,
} from './json-access.ts'
import { left, right } from './left-right.ts'
import { length } from './length.ts'
import { levenshtein } from './levenshtein.ts'
import { ilike, like } from './like.ts'
import { lower } from './lower.ts'
import { octetLength } from './octet-length.ts'
import { lpad, rpad } from './pad.ts'
import { cbrt, e, exp, ln, log2, log10, pi, power, sqrt } from './powers.ts'
import { regexpCount } from './regexp-count.ts'
import { regexpExtract, regexpExtractAll } from './regexp-extract.ts'
import { regexpMatches } from './regexp-matches.ts'
import { regexpReplace } from './regexp-replace.ts'
import { regexpSplit } from './regexp-split.ts'
import { repeat } from './repeat.ts'
import { replace } from './replace.ts'
import { reverse } from './reverse.ts'
import { ceil, floor, round, trunc } from './rounding.ts'
import { contains, endsWith, position, startsWith, strpos } from './search.ts'
import { sign } from './sign.ts'
import { splitPart } from './split-part.ts'
import { substring } from './substring.ts'
import { parseTimestamp, strftime } from './time-text.ts'
import { toJson } from './to-json.ts'
import { translate } from './translate.ts'
import { acos, asin, atan, atan2, cos, degrees, radians, sin, tan } from './trigonometry.ts'
import { ltrim, rtrim, trim } from './trim.ts'
import { upper } from './upper.ts'
import { urlDecode, urlEncode } from './url.ts'
import { widthBucket } from './width-bucket.ts'

export const functions: readonly FunctionSpec[] = [
  add,
  subtract,
  multiply,
  divide,
  remainder,
  divideWhole,
  negate,
  equal,
  notEqual,
  less,
  lessOrEqual,
  greater,
  greaterOrEqual,
  isDistinct,
  isIn,
  like,
  ilike,
  concatOperator,
  concat,
  concatWs,
  lower,
  upper,
  length,
  octetLength,
  trim,
  ltrim,
  rtrim,
  substring,
  left,
  right,
  replace,
  reverse,
  repeat,
  lpad,
  rpad,
  startsWith,
  endsWith,
  contains,
  strpos,
  position,
  splitPart,
  initcap,
  ascii,
  chr,
  translate,
  toHex,
  fromHex,
  base64,
  fromBase64,
  urlEncode,
  urlDecode,
  levenshtein,
  regexpMatches,
  regexpExtract,
  regexpExtractAll,
  regexpReplace,
  regexpCount,
  regexpSplit,
  abs,
  sign,
  round,
  trunc,
  ceil,
  floor,
  sqrt,
  cbrt,
  exp,
  ln,
  log10,
  log2,
  power,
  pi,
  e,
  sin,
  cos,
  tan,
  asin,
  acos,
  atan,
  atan2,
  degrees,
  radians,
  bitAnd,
  bitOr,
  bitXor,
  bitNot,
  shiftLeft,
  shiftRight,
  nan,
  finite,
  infinite,
  widthBucket,
  epoch,
  epochMs,
  toTimestamp,
  year,
  quarter,
  month,
  week,
  day,
  dayOfWeek,
  dayOfYear,
  hour,
  minute,
  second,
  millisecond,
  dateTrunc,
  date,
  timeBucket,
  dateDiff,
  dateAdd,
  strftime,
  parseTimestamp,
  greatest,
  least,
  jsonGet,
  jsonExtract,
  jsonExtractString,
  jsonText,
  jsonType,
  jsonLength,
  jsonKeys,
  jsonContains,
  toJson,
  arrayOfValues,
  arrayGet,
  elementAt,
  arrayLength,
  slice,
  arrayReverse,
  arrayConcat,
  arrayContains,
  arrayPosition,
  arraySort,
  arrayDistinct,
  arrayMin,
  arrayMax,
  split,
  arrayJoin,
  hash,
  crc32,
  md5,
  sha256,
]
