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

  it("words that fit bodies of several places are asked about", () => {
    expect(matchAgency("Ủy ban nhân dân thành phố", province)).toEqual({ kind: "unmatched", id: null, candidates: ["tp", "sp"] });
  });
});
