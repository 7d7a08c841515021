import { describe, expect, it } from "vitest";
import { agencyMatcher, type Directory } from "~/features/reading/agencies/match-agency";

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
});
