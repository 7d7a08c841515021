// The fields of departments and ministries, with the short forms that people write, and those that took them over in 2025.

export type Sector = { readonly name: string; readonly short: readonly string[]; readonly followedBy?: readonly string[] };

export const sectors: readonly Sector[] = [
  {
    name: "Lao động - Thương binh và Xã hội",
    short: ["LĐTBXH", "LĐ-TBXH", "LĐTB&XH", "LĐ-TB&XH", "LĐ-TB-XH"],
    followedBy: ["Nội vụ", "Y tế"],
  },
  { name: "Văn hóa, Thể thao và Du lịch", short: ["VHTTDL", "VHTT&DL", "VH,TT&DL", "VH-TT-DL", "VH-TT&DL", "VH, TT và DL"] },
  { name: "Văn hóa và Thể thao", short: ["VHTT", "VH&TT", "VH-TT"], followedBy: ["Văn hóa, Thể thao và Du lịch"] },
  { name: "Văn hóa, Khoa học và Thông tin", short: ["VHKHTT"] },
  { name: "Văn hóa và Thông tin", short: ["VHTT", "VH&TT"] },
  { name: "Văn hóa - Xã hội", short: ["VHXH", "VH-XH"] },
  {
    name: "Nông nghiệp và Phát triển nông thôn",
    short: ["NNPTNT", "NN&PTNT", "NN-PTNT"],
    followedBy: ["Nông nghiệp và Môi trường"],
  },
  { name: "Nông nghiệp và Môi trường", short: ["NNMT", "NN&MT", "NN-MT", "NN và MT"] },
  { name: "Tài nguyên và Môi trường", short: ["TNMT", "TN&MT", "TN-MT"], followedBy: ["Nông nghiệp và Môi trường"] },
  { name: "Thông tin và Truyền thông", short: ["TTTT", "TT&TT", "TT-TT"], followedBy: ["Khoa học và Công nghệ"] },
  { name: "Khoa học và Công nghệ", short: ["KHCN", "KH&CN", "KH-CN", "KH và CN"] },
  { name: "Kế hoạch và Đầu tư", short: ["KHĐT", "KH&ĐT", "KH-ĐT"], followedBy: ["Tài chính"] },
  { name: "Tài chính - Kế hoạch", short: ["TCKH", "TC-KH"] },
  { name: "Giáo dục và Đào tạo", short: ["GDĐT", "GD&ĐT", "GD-ĐT", "GD và ĐT"] },
  { name: "Giao thông vận tải", short: ["GTVT"], followedBy: ["Xây dựng"] },
  { name: "Dân tộc và Tôn giáo", short: ["DTTG", "DT&TG"] },
  { name: "Quy hoạch - Kiến trúc", short: ["QHKT"] },
  { name: "Công Thương", short: ["CT"] },
  { name: "Tài chính", short: ["TC"] },
  { name: "Tư pháp", short: ["TP"] },
  { name: "Nội vụ", short: ["NV"] },
  { name: "Ngoại vụ", short: ["NgV"] },
  { name: "Ngoại giao", short: ["NG"] },
  { name: "Xây dựng", short: ["XD"] },
  { name: "Du lịch", short: ["DL"], followedBy: ["Văn hóa, Thể thao và Du lịch"] },
  { name: "Y tế", short: ["YT"] },
  { name: "Quốc phòng", short: ["QP"] },
  { name: "Công an", short: ["CA"] },
];

/** Names whose capitals are fixed, besides those of the sectors. */
export const fixedNames: readonly string[] = [
  "Ủy ban nhân dân",
  "Hội đồng nhân dân",
  "Ủy ban Mặt trận Tổ quốc Việt Nam",
  "Mặt trận Tổ quốc Việt Nam",
  "Bộ Chỉ huy Quân sự",
  "Bộ Chỉ huy Bộ đội Biên phòng",
  "Ban Chỉ đạo",
  "Ban Chỉ huy",
  "Ban Quản lý",
  "Liên hiệp Phụ nữ",
  "Nông dân",
  "Cựu chiến binh",
  "Liên đoàn Lao động",
  "Thanh niên Cộng sản Hồ Chí Minh",
  "Phòng, chống tệ nạn xã hội",
];
