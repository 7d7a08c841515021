import { describe, expect, it } from "vitest";
import type { Identity, TaskRead } from "~/features/reading/document-reading";
import { recipientProblems } from "~/features/reading/problems/recipients";

const untold = (recipients: string[], lead: string[], issuer: string | null = null) => {
  const source = { path: [], line: 1, words: "" };
  const task = { lead, source } as unknown as TaskRead;
  return recipientProblems([task], { recipients, issuer } as unknown as Identity).map(({ message }) => message.split(" được")[0]);
};

describe("who is told of the tasks", () => {
  it.each([
    ["Sở: NN&MT, TC, GDĐT", ["Sở Nông nghiệp và Môi trường", "Sở Tài chính", "Sở Giáo dục và Đào tạo"]],
    ["Các Sở: Tài chính, Y tế", ["Sở Tài chính", "Sở Y tế tỉnh"]],
    ["Các Sở: Văn hóa, Thể thao và Du lịch; Khoa học và Công nghệ", ["Sở Văn hóa, Thể thao và Du lịch"]],
    ["Sở: NN&MT, TC…", ["Sở Nội vụ"]],
    ["Các Bộ: Tài chính, Y tế", ["Bộ Tài chính", "Bộ Y tế"]],
    ["Các Bộ, ngành trung ương", ["Bộ Nội vụ"]],
    ["Các sở: Y tế; UBND các xã, phường", ["UBND các xã"]],
    ["Sở, ban, ngành tỉnh", ["Sở Nội vụ"]],
    ["Các phòng, đơn vị thuộc Sở", ["Chi cục Thủy lợi", "Trung tâm Khuyến nông", "Văn phòng Sở"]],
    ["Như Mục IV", ["Sở Tài chính"]],
    ["Như trên", ["Sở Tài chính"]],
    ["Như Điều 3", ["Sở Tài chính"]],
    ["Giám đốc Sở", ["Nguyễn Thị Mẫu"]],
  ])("%s tells %s", (recipient, agencies) => expect(untold(["Thường trực Tỉnh ủy", recipient, "Lưu: VT"], agencies)).toEqual([]));

  it.each([
    ["Sở: NN&MT, TC", "Sở Nội vụ"],
    ["Các Bộ: Tài chính, Y tế", "Bộ Nội vụ"],
    ["Sở: NN&MT, TC…", "Công an tỉnh"],
    ["Các phòng, đơn vị thuộc Sở", "Công an tỉnh"],
  ])("%s does not tell %s", (recipient, agency) => expect(untold([recipient], [agency])).toEqual([agency]));

  it("“Thành viên BCĐ” tells the bodies that sit on the committee which issues the paper, and on no other", () => {
    expect(untold(["Thành viên BCĐ"], ["Công an tỉnh"], "Ban Chỉ đạo 389 tỉnh Hòa An")).toEqual([]);
    expect(untold(["Thành viên BCĐ"], ["Công an tỉnh"], "Ủy ban nhân dân tỉnh Hòa An")).toEqual(["Công an tỉnh"]);
  });
});
