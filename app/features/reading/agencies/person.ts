// A task is given to an office, not to a person: "đồng chí Nguyễn Văn An, Phó Chủ tịch UBND huyện, Trưởng ban" is the Phó Chủ tịch.

const NAME = String.raw`(?:\p{Lu}[\p{L}’']*\s+){1,4}\p{Lu}[\p{L}’']*`;
const RANK = String.raw`(?:(?:[Đđ]ại|[Tt]hượng|[Tt]rung|[Tt]hiếu)\s+(?:tướng|tá|úy)\s+)?`;
const OFFICE = String.raw`(?:[Qq]uyền\s+)?(?:[Pp]hó\s+)?(?:[Cc]hủ tịch|[Gg]iám đốc|[Bb]í thư|[Tt]rưởng|[Cc]hánh|[Cc]ục trưởng|[Cc]hi cục trưởng|[Hh]iệu trưởng|[Tt]hủ trưởng|[Cc]hỉ huy trưởng|[Tt]ổng giám đốc|[Uu]ỷ viên|[Ủủ]y viên|[Cc]hủ nhiệm)`;
const BEHIND = String.raw`(?:,\s*(?:[Pp]hó\s+)?(?:[Tt]rưởng (?:ban|đoàn|tiểu ban)|[Tt]ổ trưởng|[Ủủ]y viên|[Tt]hành viên)(?:\s+(?:[Tt]hường trực|[Bb]an [Cc]hỉ đạo|BCĐ))?(?=\s*(?:[:;,.]|$|-)))?`;
const PERSON = new RegExp(
  String.raw`(?:[Cc]ác\s+)?(?:[Đđ]ồng chí|[Đđ]\/c|[Ôô]ng|[Bb]à)\s+${RANK}${NAME}\s*(?:,|-|–)\s*(?<office>${OFFICE}[^,;:]*)${BEHIND}`,
  "gu",
);

/** Words with the office in place of each person who holds one, without what the person is besides. */
export const withoutPersons = (words: string) => words.replace(PERSON, "$<office>");
