import type { AgencyKind, AgencyLevel } from "~/features/agencies/agency";
import type { Text } from "~/lib/i18n/text";

export const levelWords: Readonly<Record<AgencyLevel, Text>> = {
  central: { vi: "Trung ương", en: "Central" },
  province: { vi: "Cấp tỉnh", en: "Province" },
  district: { vi: "Cấp huyện", en: "District" },
  commune: { vi: "Cấp xã", en: "Commune" },
};

export const kindWords: Readonly<Record<AgencyKind, Text>> = {
  government: { vi: "Chính phủ", en: "Government" },
  ministry: { vi: "Bộ, cơ quan ngang bộ", en: "Ministry" },
  committee: { vi: "Ủy ban, hội đồng", en: "Committee" },
  "people-committee": { vi: "Ủy ban nhân dân", en: "People's Committee" },
  department: { vi: "Sở, ban, ngành, phòng", en: "Department" },
  police: { vi: "Công an", en: "Police" },
  military: { vi: "Quân sự, biên phòng", en: "Military" },
  court: { vi: "Tòa án", en: "Court" },
  procuracy: { vi: "Viện kiểm sát", en: "Procuracy" },
  front: { vi: "Mặt trận, đoàn thể", en: "Front and unions" },
  party: { vi: "Cơ quan Đảng", en: "Party body" },
  media: { vi: "Báo, đài", en: "Press and broadcasting" },
  bank: { vi: "Ngân hàng", en: "Bank" },
  steering: { vi: "Ban chỉ đạo", en: "Steering committee" },
  other: { vi: "Cơ quan khác", en: "Other" },
};
