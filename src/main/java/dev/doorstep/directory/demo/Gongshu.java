package dev.doorstep.directory.demo;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.District;
import dev.doorstep.directory.Industry;
import java.util.Arrays;
import java.util.List;

/**
 * What is fixed about the demonstration: Gongshu District of Hangzhou with its subdistricts, the
 * seven business communities that the public report on them describes, and eighteen more named
 * after places there.
 */
final class Gongshu {
  /** A subdistrict (街道), between district and community. */
  record Subdistrict(String code, Bilingual name) {}

  static final District DISTRICT =
      new District("gongshu", new Bilingual("拱墅区", "Gongshu District"), true);

  static final List<Subdistrict> SUBDISTRICTS =
      """
      tianshui | 天水街道 / Tianshui
      wulin | 武林街道 / Wulin
      changqing | 长庆街道 / Changqing
      chaoming | 潮鸣街道 / Chaoming
      zhaohui | 朝晖街道 / Zhaohui
      wenhui | 文晖街道 / Wenhui
      dongxin | 东新街道 / Dongxin
      shiqiao | 石桥街道 / Shiqiao
      mishixiang | 米市巷街道 / Mishixiang
      hushu | 湖墅街道 / Hushu
      xiaohe | 小河街道 / Xiaohe
      hemu | 和睦街道 / Hemu
      gongchenqiao | 拱宸桥街道 / Gongchenqiao
      daguan | 大关街道 / Daguan
      shangtang | 上塘街道 / Shangtang
      xiangfu | 祥符街道 / Xiangfu
      kangqiao | 康桥街道 / Kangqiao
      banshan | 半山街道 / Banshan
      """
          .lines()
          .map(Gongshu::subdistrict)
          .toList();

  /** Code, number prefix, place, subdistrict, industry, buildings, specialty, landmarks. */
  static final List<DemoCommunity> COMMUNITIES =
      """
      xintiandi | XTD | 新天地 / Xintiandi | dongxin | trade-finance | 24 | 全省首个商务社区 · 地铁接驳专线 / The province's first business community; metro shuttle | 新天地商务中心 / Xintiandi Business Centre
      yintaicheng | YTC | 银泰城 / Yintai City | xiangfu | trade-finance | 18 | 中小微企业 · 执照直通车 / Small firms; fast track to a licence | 城西银泰城 / West Yintai City
      esports | ESP | 电竞中心 / E-sports Centre | shiqiao | esports-culture | 14 | 电竞“一类事”：办赛、赛旅、陪跑 / E-sports in one go: hosting, travel, accompaniment | 电竞中心 / E-sports Centre
      kunhe | KHE | 坤和 / Kunhe | tianshui | trade-finance | 16 | 外摆与广场活动绿色通道 / Green channel for outdoor tables and plaza events | 坤和中心 / Kunhe Centre; 杭州中心 / Hangzhou Centre; 恒隆广场 / Henglong Plaza
      dongqing | DQG | 东清 / Dongqing | changqing | health | 12 | 城市健康产业园 / Urban health industry park | 东清大厦 / Dongqing Tower
      huijin | HJI | 汇金国际 / Huijin International | changqing | trade-finance | 15 | 金融帮帮团 / The finance support group | 汇金国际大厦 / Huijin International Tower
      wulin-one | WLY | 武林壹号 / Wulin One | mishixiang | trade-finance | 14 | 居企融合 · 壹号商务餐 · 招商引荐 / Residents and firms together; business meals; referrals | 武林壹号商务楼 / Wulin One Business House
      wulin-square | WLG | 武林广场 / Wulin Square | wulin | trade-finance | 22 | 商圈消费与首店经济 / Flagship stores and shopping |
      global-centre | HQZ | 环球中心 / Global Centre | wulin | trade-finance | 15 | 总部楼宇服务 / Services for headquarters |
      fengqi | FQI | 凤起 / Fengqi | chaoming | trade-finance | 16 | 楼宇金融服务 / Finance on your floor |
      west-lake-culture | XWG | 西湖文化广场 / West Lake Culture Square | zhaohui | esports-culture | 17 | 文化演艺与展会 / Stage, culture and fairs |
      zhongda-intime | ZDY | 中大银泰 / Zhongda Intime | wenhui | trade-finance | 16 | 夜间经济 / The evening economy |
      datieguan | DTG | 打铁关 / Datieguan | wenhui | digital | 9 | 轨道枢纽办公 / Offices at the metro interchange |
      hangyang | HYG | 杭氧 / Hangyang | dongxin | esports-culture | 11 | 工业遗存更新 · 文创 / Industrial heritage renewed; creative trades |
      huafeng | HFG | 华丰 / Huafeng | shiqiao | manufacturing | 13 | 都市工业 / Industry in the city |
      xinyifang | XYF | 信义坊 / Xinyifang | hushu | other | 14 | 历史街区与餐饮 / Historic streets and restaurants |
      xiaohe | XHE | 小河 / Xiaohe | xiaohe | esports-culture | 10 | 运河文创街区 / Creative quarter on the canal |
      hemu | HMU | 和睦 / Hemu | hemu | health | 12 | 康养服务 / Care and rehabilitation |
      grand-canal-place | LDG | 乐堤港 / Grand Canal Place | gongchenqiao | esports-culture | 15 | 大运河文旅 / Tourism on the Grand Canal |
      daguan | DGN | 大关 / Daguan | daguan | other | 13 | 专业服务 / Professional services |
      canal-fortune | YHC | 运河财富 / Canal Fortune | shangtang | trade-finance | 16 | 供应链与商贸 / Trade and supply chains |
      north-software-park | BRY | 北部软件园 / North Software Park | xiangfu | digital | 20 | 软件与信息服务 / Software and information services |
      smart-web-valley | ZHW | 智慧网谷 / Smart Web Valley | kangqiao | digital | 15 | 数字经济平台 / Platforms of the digital economy |
      hanggang | HGX | 杭钢新城 / Hanggang New Town | banshan | manufacturing | 11 | 新制造与工业设计 / New manufacturing and industrial design |
      yanan-road | YAL | 延安路 / Yan'an Road | tianshui | trade-finance | 10 | 商业街区治理 / Running a shopping street together |
      """
          .lines()
          .map(Gongshu::community)
          .toList();

  private Gongshu() {}

  private static Subdistrict subdistrict(String line) {
    String[] cells = cells(line);
    return new Subdistrict(cells[0], name(cells[1]));
  }

  private static DemoCommunity community(String line) {
    String[] cells = cells(line);
    return new DemoCommunity(
        new CommunityCode(cells[0]),
        cells[1],
        name(cells[2]),
        cells[3],
        Industry.of(cells[4]),
        name(cells[6]),
        Integer.parseInt(cells[5]),
        Arrays.stream(cells[7].split("; "))
            .filter(landmark -> !landmark.isEmpty())
            .map(Gongshu::name)
            .toList());
  }

  private static String[] cells(String line) {
    return line.split(" \\| ?", -1);
  }

  private static Bilingual name(String cell) {
    String[] parts = cell.split(" / ");
    return new Bilingual(parts[0], parts[1]);
  }
}
