import type { Block } from "~/features/reading/block";
import { paper } from "./paper";

/** A short plan of a made-up province: its head and its closing, with `body` between them from "I. MỤC ĐÍCH" on. */
export const plantingPlanWith = (body: string): Block[] =>
  paper(`
ỦY BAN NHÂN DÂN
TỈNH HÒA AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 57/KH-UBND
Hòa An, ngày 09 tháng 3 năm 2026
KẾ HOẠCH
TRỒNG CÂY PHÂN TÁN NĂM 2026
Thực hiện Quyết định số 524/QĐ-TTg ngày 01/4/2021 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
I. MỤC ĐÍCH
1. Phủ xanh đất trống quanh khu dân cư.
${body.trim()}
Nơi nhận:
- Như trên;
- Lưu: VT, NL.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Lê Thị Hoa Ban
`);
