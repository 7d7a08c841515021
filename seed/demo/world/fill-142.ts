import { diceOf } from "./dice";
import { valuesOf } from "./filled";
import type { FilledReport } from "./world-data";

/** How large a district is: its communes in 2020, its establishments, and whether it pilots the models. The last two are illustrative. */
type District = { name: string; communes: number; establishments: number; pilots: number };

const DISTRICTS: Record<string, District> = {
  "lc-h-lao-cai": { name: "thành phố Lào Cai", communes: 17, establishments: 412, pilots: 3 },
  "lc-h-sa-pa": { name: "thị xã Sa Pa", communes: 16, establishments: 486, pilots: 1 },
  "lc-h-bat-xat": { name: "huyện Bát Xát", communes: 21, establishments: 58, pilots: 0 },
  "lc-h-bao-thang": { name: "huyện Bảo Thắng", communes: 14, establishments: 131, pilots: 1 },
  "lc-h-bao-yen": { name: "huyện Bảo Yên", communes: 17, establishments: 74, pilots: 0 },
  "lc-h-bac-ha": { name: "huyện Bắc Hà", communes: 19, establishments: 82, pilots: 0 },
  "lc-h-muong-khuong": { name: "huyện Mường Khương", communes: 16, establishments: 46, pilots: 0 },
  "lc-h-si-ma-cai": { name: "huyện Si Ma Cai", communes: 10, establishments: 27, pilots: 0 },
  "lc-h-van-ban": { name: "huyện Văn Bàn", communes: 22, establishments: 69, pilots: 0 },
};

/** A whole report of plan 142 for one district: illustrative figures whose totals and parts agree. */
export function fill142(agency: string): FilledReport {
  const district = DISTRICTS[agency];
  if (!district) throw new RangeError(`No figures for ${agency}`);
  const figures = { ...situationOf(agency, district), ...workOf(agency, district), ...modelsOf(agency, district) };
  const all = { ...figures, ...resourcesOf(agency, district) };
  return { values: valuesOf(all), narrative: narrativeOf(district, all) };
}

function situationOf(agency: string, { communes, establishments, pilots }: District) {
  const { between, partOf } = diceOf(`${agency} situation`);
  const lodging = partOf(establishments, 48);
  const karaoke = partOf(establishments, 12, 3);
  const dancing = establishments > 300 ? 1 : 0;
  const staff = partOf(establishments, 84);
  const covered = communes - between(0, 2);
  const counted = between(0, 2) + Math.round(establishments / 60);
  const fined = partOf(counted, 60);
  return {
    "a1-xa-tuyen-truyen": Math.round((covered / communes) * 1000) / 10,
    "a2-ke-hoach-long-ghep": true,
    "a3-can-thiep-giam-hai": pilots > 0 || between(0, 1) === 1,
    "b11-co-so": establishments,
    "b11-luu-tru": lodging,
    "b11-karaoke": karaoke,
    "b11-vu-truong": dancing,
    "b11-loai-khac": establishments - lodging - karaoke - dancing,
    "b11-cam-ket": partOf(establishments, 91),
    "b11-tiep-vien": staff,
    "b11-tv-hop-dong": partOf(staff, 36),
    "b11-tv-nu": partOf(staff, 92, 3),
    "b11-tv-ngoai-tinh": partOf(staff, 18),
    "b11-tv-duoi-18": 0,
    "b12-tu-diem": establishments > 300 ? 2 : 0,
    "b13-uoc-tinh": counted + Math.round(establishments / 25),
    "b13-thong-ke": counted,
    "b13-qua-xu-phat": fined,
    "b13-duoi-18": 0,
    "b13-ngoai-tinh": partOf(counted, 50),
    "b26-xa-khong-te-nan": communes - Math.min(6, Math.round(establishments / 70)),
  };
}

function workOf(agency: string, { communes, establishments }: District) {
  const { between, partOf } = diceOf(`${agency} work`);
  const sessions = communes * between(18, 32);
  const visits = partOf(establishments * 5, 55);
  const fined = Math.round(visits / 24);
  const warned = between(2, 6) + Math.round(visits / 40);
  const stopped = establishments > 100 ? between(1, 2) : 0;
  const buyers = Math.round(establishments / 45);
  const sellers = Math.round(establishments / 50);
  const keepers = Math.round(establishments / 140);
  const brokers = Math.round(establishments / 200);
  const cases = Math.min(keepers + brokers, Math.ceil((keepers + brokers) / 2));
  return {
    "b21-vb-qppl": 0,
    "b21-vb-dieu-hanh": between(14, 38),
    "b21-buoi": sessions,
    "b21-nguoi": sessions * between(46, 74),
    "b21-to-roi": communes * between(110, 260),
    "b22-kiem-tra": visits,
    "b22-xu-ly": fined + warned + stopped,
    "b22-rut-giay-phep": 0,
    "b22-dinh-chi": stopped,
    "b22-canh-cao": warned,
    "b22-phat-tien": fined,
    "b22-so-tien-phat": fined * between(2, 4) + 0.5,
    "b22-khac": 0,
    "b23-truy-quet": communes * between(1, 3),
    "b23-triet-pha": cases,
    "b23-vi-pham": buyers + sellers + keepers + brokers,
    "b23-vp-mua": buyers,
    "b23-vp-ban": sellers,
    "b23-vp-ban-duoi-18": 0,
    "b23-vp-chu-chua": keepers + brokers,
    "b23-hanh-chinh": buyers + sellers,
    "b23-hc-mua": buyers,
    "b23-hc-ban": sellers,
    "b23-hc-duoi-18": 0,
    "b23-hc-chu-chua": 0,
    "b23-hinh-su": keepers + brokers,
    "b23-hs-mua-chua-thanh-nien": 0,
    "b23-hs-chu-chua": keepers,
    "b23-hs-moi-gioi": brokers,
    "b24-kt-vu": cases,
    "b24-kt-bi-can": keepers + brokers,
    "b24-ct-vu": cases,
    "b24-ct-bi-cao": keepers + brokers,
    "b24-xx-vu": cases,
    "b24-xx-bi-cao": keepers + brokers,
  };
}

/** Districts without a pilot write a dash: the rows do not apply to them. */
function modelsOf(agency: string, { pilots, establishments }: District) {
  const { between, partOf } = diceOf(`${agency} models`);
  const helped = pilots > 0 ? between(6, 10) + Math.round(establishments / 40) : between(0, 3);
  const borrowers = partOf(helped, 15);
  const ofPilot = (value: number) => (pilots > 0 ? value : null);
  return {
    "b25-mo-hinh": ofPilot(pilots),
    "b25-mh1": ofPilot(pilots >= 2 ? 1 : 0),
    "b25-mh2": ofPilot(1),
    "b25-mh3": ofPilot(pilots >= 3 ? 1 : 0),
    "b25-ban-chu-nhiem": ofPilot(pilots),
    "b25-tham-gia": ofPilot(pilots * 4),
    "b25-ho-tro": helped,
    "b25-ht-giao-duc": partOf(helped, 40),
    "b25-ht-phap-ly": partOf(helped, 60),
    "b25-ht-vay-von": borrowers,
    "b25-so-tien-vay": borrowers * 20,
    "b25-ht-hoc-nghe": partOf(helped, 25),
    "b25-ht-y-te": partOf(helped, 80),
    "b25-ht-hiv": partOf(helped, 75),
    "b25-chuyen-gui": ofPilot(partOf(helped, 50)),
    "b25-cuoc-goi": ofPilot(pilots * between(20, 45)),
  };
}

function resourcesOf(agency: string, { communes, establishments }: District) {
  const { between, partOf } = diceOf(`${agency} resources`);
  const staff = communes * 2 + between(4, 9);
  const central = between(2, 6) * 10;
  const local = communes * between(9, 16) + Math.round(establishments / 4);
  const other = establishments > 300 ? between(5, 12) : 0;
  return {
    "b31-can-bo": staff,
    "b31-tap-huan": staff + partOf(staff, 60),
    "b32-kinh-phi": central + local + other,
    "b32-trung-uong": central,
    "b32-dia-phuong": local,
    "b32-khac": other,
  };
}

type Figures = Record<string, number | boolean | null>;

const vietnamese = (value: Figures[string] | undefined) => (typeof value === "number" ? value.toLocaleString("vi-VN") : "0");

function narrativeOf({ name, communes }: District, figures: Figures): FilledReport["narrative"] {
  const of = (key: string) => vietnamese(figures[key]);
  return {
    "I.1": `UBND ${name} ra ${of("b21-vb-dieu-hanh")} văn bản điều hành; ${communes} xã, phường, thị trấn đều phân công người theo dõi.`,
    "I.2": `Tuyên truyền thường xuyên đạt ${of("a1-xa-tuyen-truyen")}% số xã; có kế hoạch lồng ghép.`,
    "I.3.1": "Không ban hành văn bản quy phạm riêng; đề nghị hướng dẫn thêm về mức xử phạt.",
    "I.3.2": `${of("b21-buoi")} buổi truyền thông, ${of("b21-nguoi")} lượt người dự; họp thôn và chợ phiên có hiệu quả nhất.`,
    "I.3.3": "Gắn với giảm nghèo, dạy nghề nông thôn, vay vốn cho phụ nữ và thanh niên chưa có việc.",
    "I.3.4": figures["b25-ho-tro"]
      ? `Hỗ trợ ${of("b25-ho-tro")} lượt người, chủ yếu tư vấn và y tế.`
      : "Chưa phát sinh nhu cầu hỗ trợ.",
    "I.3.5": `Đội 178 kiểm tra ${of("b22-kiem-tra")} lượt cơ sở, xử lý ${of("b22-xu-ly")}; xử lý hình sự ${of("b23-hinh-su")} người.`,
    "I.4": `Chi ${of("b32-kinh-phi")} triệu đồng trong năm năm, phần lớn từ ngân sách địa phương.`,
    "II.1": "Không để phát sinh điểm nóng mới; cơ sở kinh doanh chấp hành tốt hơn.",
    "II.2": "Cán bộ kiêm nhiệm, địa bàn rộng, kinh phí ít; người lao động trong cơ sở thay đổi luôn.",
    "II.3": "Nơi nào xã, công an và hội phụ nữ cùng làm thì nắm địa bàn chắc hơn.",
    III: "Giữ kiểm tra liên ngành theo quý, thêm kinh phí tuyên truyền bằng tiếng dân tộc.",
  };
}
