import { describe, expect, it } from "vitest";
import type { Directory } from "~/features/reading/agencies/directory";
import { agencyMatcher } from "~/features/reading/agencies/match-agency";

const old: Directory = [
  { id: "ld", name: "Sở Lao động - Thương binh và Xã hội tỉnh Hòa An" },
  { id: "yt", name: "Sở Y tế tỉnh Hòa An" },
  { id: "mt", name: "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hòa An" },
  { id: "ca", name: "Công an tỉnh Hòa An", shortName: "Công an tỉnh" },
  { id: "dai", name: "Đài Phát thanh - Truyền hình tỉnh Hòa An" },
  { id: "huyen", name: "UBND các huyện, thị xã, thành phố (tỉnh Hòa An)", isGroup: true },
];
const since2025: Directory = [
  { id: "nnmt", name: "Sở Nông nghiệp và Môi trường" },
  { id: "nv", name: "Sở Nội vụ" },
  { id: "syt", name: "Sở Y tế" },
  { id: "tc", name: "Sở Tài chính", formerNames: ["Sở Tài chính - Vật giá"] },
];

const province: Directory = [
  { id: "tinh", name: "UBND tỉnh Lào Cai" },
  { id: "yt", name: "Sở Y tế", formerNames: ["Sở Y tế tỉnh Yên Bái"] },
  { id: "nv", name: "Sở Nội vụ" },
  { id: "tp", name: "UBND thành phố Lào Cai" },
  { id: "sp", name: "UBND thành phố Sa Pa" },
  { id: "bh", name: "UBND huyện Bắc Hà" },
  { id: "hg", name: "UBND huyện Hà Giang" },
  { id: "qn", name: "UBND huyện Quảng Ninh" },
  { id: "vb", name: "UBND huyện Văn Bàn" },
  { id: "xa", name: "UBND xã Tả Phời" },
  { id: "bv", name: "Bệnh viện Đa khoa Bắc Hà" },
  { id: "t1", name: "Trường Tiểu học số 1" },
];

const matchAgency = (words: string, directory: Directory) => agencyMatcher(directory)(words);

describe("matching an agency", () => {
  it.each([
    ["Sở Lao động - Thương binh và Xã hội", "exact", "ld"],
    ["Sở Y tế tỉnh", "exact", "yt"],
    ["Sở LĐTBXH", "abbreviation", "ld"],
    ["Sở LĐ-TB&XH", "abbreviation", "ld"],
    ["UBMTTQVN tỉnh", "abbreviation", "mt"],
    ["Ủy ban MTTQ tỉnh", "abbreviation", "mt"],
    ["Uỷ ban Mặt trận Tổ quốc tỉnh", "exact", "mt"],
    ["Công an tỉnh", "exact", "ca"],
    ["Đài PT-TH tỉnh", "abbreviation", "dai"],
    ["Sở Lao đông - Thương binh và Xã hội", "slip", "ld"],
    ["UBND các huyện, thành phố, thị xã", "group", "huyen"],
    ["Ủy ban nhân dân các huyện, thành, thị", "group", "huyen"],
    ["Sở Ngoại vụ", "unmatched", null],
  ])("%s: %s", (words, kind, id) => {
    expect(matchAgency(words, old)).toMatchObject({ kind, id });
  });

  it("an old department leads to the one that took it over, or to both for choosing", () => {
    expect(matchAgency("Sở NN&PTNT", since2025)).toMatchObject({ kind: "old-name", id: "nnmt" });
    expect(matchAgency("Sở Tài chính - Vật giá", since2025)).toMatchObject({ kind: "old-name", id: "tc" });
    expect(matchAgency("Sở LĐTBXH", since2025)).toEqual({ kind: "unmatched", id: null, candidates: ["nv", "syt"] });
  });

  it("a short form of the new departments is known", () => {
    expect(matchAgency("Sở NN&MT", since2025)).toMatchObject({ kind: "abbreviation", id: "nnmt" });
  });

  it("a group that the directory lacks is offered its groups", () => {
    expect(matchAgency("Các trường cao đẳng", old)).toEqual({ kind: "unmatched", id: null, candidates: ["huyen"] });
  });

  it.each([
    ["UBND thành phố Bắc Kạn"],
    ["UBND tỉnh Hà Nam"],
    ["UBND huyện Bắc Mê"],
    ["UBND huyện Quảng Bình"],
    ["UBND huyện Văn Yên"],
    ["UBND xã Tả Phìn"],
    ["Sở Y tế tỉnh Hà Giang"],
    ["Sở Tư pháp"],
    ["Sở Ngoại vụ"],
    ["Bệnh viện Đa khoa Bắc Yên"],
    ["Trường Tiểu học số 2"],
  ])("a proper name that differs is another agency: %s", (words) => {
    expect(matchAgency(words, province)).toMatchObject({ kind: "unmatched", id: null });
  });

  it.each([
    ["UBND thành phố Lào Cai", "abbreviation", "tp"],
    ["UBND tỉnh", "abbreviation", "tinh"],
    ["UBND tỉnh Lào Cai", "abbreviation", "tinh"],
    ["Sở Y tế tỉnh Lào Cai", "exact", "yt"],
    ["Sở Y tê", "slip", "yt"],
    ["UBND huyện Hà Giang", "abbreviation", "hg"],
    ["Sở Y tế tỉnh Yên Bái", "old-name", "yt"],
  ])("the level and the place tell who is meant: %s", (words, kind, id) => {
    expect(matchAgency(words, province)).toMatchObject({ kind, id });
  });

  it("no ministry is suggested for a department that is not there, however alike their names are", () => {
    const directory: Directory = ["Bộ Nội vụ", "Sở Nội vị", "Sở Y tế"].map((name) => ({ id: name, name }));
    expect(matchAgency("Sở Nội vận", directory).candidates).toEqual(["Sở Nội vị"]);
  });

  it("words that fit bodies of several places are asked about", () => {
    expect(matchAgency("Ủy ban nhân dân thành phố", province)).toEqual({ kind: "unmatched", id: null, candidates: ["tp", "sp"] });
  });
});

const today: Directory = [
  "UBND tỉnh Hòa An",
  "Văn phòng UBND tỉnh",
  "Sở Y tế",
  "Sở Văn hóa, Thể thao và Du lịch",
  "Sở Nông nghiệp và Môi trường",
  "Sở Dân tộc và Tôn giáo",
  "Sở Khoa học và Công nghệ",
  "Thanh tra tỉnh",
  "Thuế tỉnh",
  "Công an tỉnh",
  "Bộ Chỉ huy Quân sự tỉnh",
  "Ban Chỉ huy Bộ đội Biên phòng tỉnh",
  "Trung tâm Phục vụ hành chính công tỉnh",
  "Trung tâm Kiểm soát bệnh tật tỉnh",
  "Ban Quản lý dự án đầu tư xây dựng tỉnh",
  "Ban Quản lý Khu kinh tế tỉnh",
  "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
  "Ban Tuyên giáo và Dân vận Tỉnh ủy",
  "Hội Liên hiệp Phụ nữ tỉnh",
  "Hội Nông dân tỉnh",
  "Tỉnh đoàn",
  "Báo và Đài Phát thanh, Truyền hình tỉnh",
  "Liên minh Hợp tác xã tỉnh",
  "UBND xã Tân Lâm",
  "UBND phường Bến Đá",
  "UBND đặc khu Sơn Hải",
]
  .map((name): Directory[number] => ({ id: name, name }))
  .concat(
    { id: "sở", name: "Các sở, ban, ngành", isGroup: true },
    { id: "xã", name: "UBND các xã, phường, đặc khu", isGroup: true },
  );

describe("a body of today", () => {
  it.each([
    ["Sở VH,TT và DL", "Sở Văn hóa, Thể thao và Du lịch"],
    ["Sở Nông nghiệp và MT", "Sở Nông nghiệp và Môi trường"],
    ["Sở KH-CN", "Sở Khoa học và Công nghệ"],
    ["Sở DT&TG", "Sở Dân tộc và Tôn giáo"],
    ["VPUBND tỉnh", "Văn phòng UBND tỉnh"],
    ["TTPVHCC tỉnh", "Trung tâm Phục vụ hành chính công tỉnh"],
    ["Trung tâm KSBT tỉnh", "Trung tâm Kiểm soát bệnh tật tỉnh"],
    ["Ban QLDA ĐTXD tỉnh", "Ban Quản lý dự án đầu tư xây dựng tỉnh"],
    ["BQL KKT tỉnh", "Ban Quản lý Khu kinh tế tỉnh"],
    ["Bộ CHQS tỉnh", "Bộ Chỉ huy Quân sự tỉnh"],
    ["BTG&DV Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy"],
    ["UB MTTQ VN tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"],
    ["Hội LH Phụ nữ tỉnh", "Hội Liên hiệp Phụ nữ tỉnh"],
    ["Hội ND tỉnh", "Hội Nông dân tỉnh"],
    ["Báo và Đài PTTH tỉnh", "Báo và Đài Phát thanh, Truyền hình tỉnh"],
    ["Liên minh HTX tỉnh", "Liên minh Hợp tác xã tỉnh"],
    ["UBND P. Bến Đá", "UBND phường Bến Đá"],
  ])("is known by its short form: %s", (words, id) => {
    expect(matchAgency(words, today)).toMatchObject({ kind: "abbreviation", id });
  });

  it.each([
    ["Giám đốc Sở Y tế", "Sở Y tế"],
    ["Chánh Thanh tra tỉnh", "Thanh tra tỉnh"],
    ["Chủ tịch UBND xã Tân Lâm", "UBND xã Tân Lâm"],
    ["Chủ tịch Ủy ban nhân dân tỉnh", "UBND tỉnh Hòa An"],
    ["Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh", "Bộ Chỉ huy Quân sự tỉnh"],
    ["Xã Tân Lâm", "UBND xã Tân Lâm"],
    ["UBND Sơn Hải", "UBND đặc khu Sơn Hải"],
    ["Sở Y tế Hòa An", "Sở Y tế"],
    ["Công an Hòa An", "Công an tỉnh"],
  ])("is meant by its head, its place, or with the name of the province: %s", (words, id) => {
    expect(matchAgency(words, today)).toMatchObject({ kind: "abbreviation", id });
  });

  it.each([
    ["Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"],
    ["Hội Nông dân Việt Nam tỉnh", "Hội Nông dân tỉnh"],
    ["Đoàn TNCS Hồ Chí Minh tỉnh", "Tỉnh đoàn"],
    ["Bộ Chỉ huy Bộ đội Biên phòng tỉnh", "Ban Chỉ huy Bộ đội Biên phòng tỉnh"],
    ["Báo và Phát thanh, Truyền hình tỉnh", "Báo và Đài Phát thanh, Truyền hình tỉnh"],
  ])("has several names: %s", (words, id) => expect(matchAgency(words, today).id).toBe(id));

  it.each([
    ["Cục Thuế tỉnh", "Thuế tỉnh"],
    ["Ban Dân tộc tỉnh", "Sở Dân tộc và Tôn giáo"],
    ["Ban Dân vận Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy"],
    ["Đài Phát thanh và Truyền hình tỉnh", "Báo và Đài Phát thanh, Truyền hình tỉnh"],
    ["Sở Nông nghiệp và PTNT", "Sở Nông nghiệp và Môi trường"],
  ])("took over from an older one: %s", (words, id) => {
    expect(matchAgency(words, today)).toMatchObject({ kind: "old-name", id });
  });

  it.each(["UBND phường Tân Lâm", "UBND xã Bến Đá", "Sở Y tế Đồng Lâm", "UBND Tân Hải", "Giám đốc Sở Ngoại vụ"])(
    "is not another of a like name: %s",
    (words) => expect(matchAgency(words, today).id).toBeNull(),
  );
});

describe("a group of today", () => {
  it.each([
    ["Sở, ban, ngành tỉnh", "group", "sở"],
    ["Giám đốc các sở, ban, ngành", "group", "sở"],
    ["Các sở, ban, ngành liên quan", "group", "sở"],
    ["Các sở, ngành", "near", "sở"],
    ["Ủy ban nhân dân xã, phường, đặc khu", "group", "xã"],
    ["UBND các xã, phường", "near", "xã"],
    ["UBND cấp xã", "near", "xã"],
    ["UBND các xã, phường, đặc khu ven biển", "near", "xã"],
    ["UBND các xã", "unmatched", null],
    ["Các cơ sở giáo dục", "unmatched", null],
    ["Các sở, ban, ngành, đoàn thể tỉnh", "unmatched", null],
  ])("%s: %s", (words, kind, id) => expect(matchAgency(words, today)).toMatchObject({ kind, id }));
});
