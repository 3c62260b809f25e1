package dev.doorstep.directory.demo;

import static dev.doorstep.directory.Industry.DIGITAL;
import static dev.doorstep.directory.Industry.ESPORTS_CULTURE;
import static dev.doorstep.directory.Industry.HEALTH;
import static dev.doorstep.directory.Industry.MANUFACTURING;
import static dev.doorstep.directory.Industry.OTHER;
import static dev.doorstep.directory.Industry.TRADE_FINANCE;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.District;
import dev.doorstep.directory.Industry;
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
      List.of(
          subdistrict("tianshui", "天水街道", "Tianshui"),
          subdistrict("wulin", "武林街道", "Wulin"),
          subdistrict("changqing", "长庆街道", "Changqing"),
          subdistrict("chaoming", "潮鸣街道", "Chaoming"),
          subdistrict("zhaohui", "朝晖街道", "Zhaohui"),
          subdistrict("wenhui", "文晖街道", "Wenhui"),
          subdistrict("dongxin", "东新街道", "Dongxin"),
          subdistrict("shiqiao", "石桥街道", "Shiqiao"),
          subdistrict("mishixiang", "米市巷街道", "Mishixiang"),
          subdistrict("hushu", "湖墅街道", "Hushu"),
          subdistrict("xiaohe", "小河街道", "Xiaohe"),
          subdistrict("hemu", "和睦街道", "Hemu"),
          subdistrict("gongchenqiao", "拱宸桥街道", "Gongchenqiao"),
          subdistrict("daguan", "大关街道", "Daguan"),
          subdistrict("shangtang", "上塘街道", "Shangtang"),
          subdistrict("xiangfu", "祥符街道", "Xiangfu"),
          subdistrict("kangqiao", "康桥街道", "Kangqiao"),
          subdistrict("banshan", "半山街道", "Banshan"));

  static final List<DemoCommunity> COMMUNITIES =
      List.of(
          community(
              "xintiandi",
              "XTD",
              "新天地",
              "Xintiandi",
              "dongxin",
              TRADE_FINANCE,
              "全省首个商务社区 · 地铁接驳专线",
              "The province's first business community; metro shuttle",
              24,
              name("新天地商务中心", "Xintiandi Business Centre")),
          community(
              "yintaicheng",
              "YTC",
              "银泰城",
              "Yintai City",
              "xiangfu",
              TRADE_FINANCE,
              "中小微企业 · 执照直通车",
              "Small firms; fast track to a licence",
              18,
              name("城西银泰城", "West Yintai City")),
          community(
              "esports",
              "ESP",
              "电竞中心",
              "E-sports Centre",
              "shiqiao",
              ESPORTS_CULTURE,
              "电竞“一类事”：办赛、赛旅、陪跑",
              "E-sports in one go: hosting, travel, accompaniment",
              14,
              name("电竞中心", "E-sports Centre")),
          community(
              "kunhe",
              "KHE",
              "坤和",
              "Kunhe",
              "tianshui",
              TRADE_FINANCE,
              "外摆与广场活动绿色通道",
              "Green channel for outdoor tables and plaza events",
              16,
              name("坤和中心", "Kunhe Centre"),
              name("杭州中心", "Hangzhou Centre"),
              name("恒隆广场", "Henglong Plaza")),
          community(
              "dongqing",
              "DQG",
              "东清",
              "Dongqing",
              "changqing",
              HEALTH,
              "城市健康产业园",
              "Urban health industry park",
              12,
              name("东清大厦", "Dongqing Tower")),
          community(
              "huijin",
              "HJI",
              "汇金国际",
              "Huijin International",
              "changqing",
              TRADE_FINANCE,
              "金融帮帮团",
              "The finance support group",
              15,
              name("汇金国际大厦", "Huijin International Tower")),
          community(
              "wulin-one",
              "WLY",
              "武林壹号",
              "Wulin One",
              "mishixiang",
              TRADE_FINANCE,
              "居企融合 · 壹号商务餐 · 招商引荐",
              "Residents and firms together; business meals; referrals",
              14,
              name("武林壹号商务楼", "Wulin One Business House")),
          community(
              "wulin-square",
              "WLG",
              "武林广场",
              "Wulin Square",
              "wulin",
              TRADE_FINANCE,
              "商圈消费与首店经济",
              "Flagship stores and shopping",
              22),
          community(
              "global-centre",
              "HQZ",
              "环球中心",
              "Global Centre",
              "wulin",
              TRADE_FINANCE,
              "总部楼宇服务",
              "Services for headquarters",
              15),
          community(
              "fengqi",
              "FQI",
              "凤起",
              "Fengqi",
              "chaoming",
              TRADE_FINANCE,
              "楼宇金融服务",
              "Finance on your floor",
              16),
          community(
              "west-lake-culture",
              "XWG",
              "西湖文化广场",
              "West Lake Culture Square",
              "zhaohui",
              ESPORTS_CULTURE,
              "文化演艺与展会",
              "Stage, culture and fairs",
              17),
          community(
              "zhongda-intime",
              "ZDY",
              "中大银泰",
              "Zhongda Intime",
              "wenhui",
              TRADE_FINANCE,
              "夜间经济",
              "The evening economy",
              16),
          community(
              "datieguan",
              "DTG",
              "打铁关",
              "Datieguan",
              "wenhui",
              DIGITAL,
              "轨道枢纽办公",
              "Offices at the metro interchange",
              9),
          community(
              "hangyang",
              "HYG",
              "杭氧",
              "Hangyang",
              "dongxin",
              ESPORTS_CULTURE,
              "工业遗存更新 · 文创",
              "Industrial heritage renewed; creative trades",
              11),
          community(
              "huafeng",
              "HFG",
              "华丰",
              "Huafeng",
              "shiqiao",
              MANUFACTURING,
              "都市工业",
              "Industry in the city",
              13),
          community(
              "xinyifang",
              "XYF",
              "信义坊",
              "Xinyifang",
              "hushu",
              OTHER,
              "历史街区与餐饮",
              "Historic streets and restaurants",
              14),
          community(
              "xiaohe",
              "XHE",
              "小河",
              "Xiaohe",
              "xiaohe",
              ESPORTS_CULTURE,
              "运河文创街区",
              "Creative quarter on the canal",
              10),
          community(
              "hemu", "HMU", "和睦", "Hemu", "hemu", HEALTH, "康养服务", "Care and rehabilitation", 12),
          community(
              "grand-canal-place",
              "LDG",
              "乐堤港",
              "Grand Canal Place",
              "gongchenqiao",
              ESPORTS_CULTURE,
              "大运河文旅",
              "Tourism on the Grand Canal",
              15),
          community(
              "daguan",
              "DGN",
              "大关",
              "Daguan",
              "daguan",
              OTHER,
              "专业服务",
              "Professional services",
              13),
          community(
              "canal-fortune",
              "YHC",
              "运河财富",
              "Canal Fortune",
              "shangtang",
              TRADE_FINANCE,
              "供应链与商贸",
              "Trade and supply chains",
              16),
          community(
              "north-software-park",
              "BRY",
              "北部软件园",
              "North Software Park",
              "xiangfu",
              DIGITAL,
              "软件与信息服务",
              "Software and information services",
              20),
          community(
              "smart-web-valley",
              "ZHW",
              "智慧网谷",
              "Smart Web Valley",
              "kangqiao",
              DIGITAL,
              "数字经济平台",
              "Platforms of the digital economy",
              15),
          community(
              "hanggang",
              "HGX",
              "杭钢新城",
              "Hanggang New Town",
              "banshan",
              MANUFACTURING,
              "新制造与工业设计",
              "New manufacturing and industrial design",
              11),
          community(
              "yanan-road",
              "YAL",
              "延安路",
              "Yan'an Road",
              "tianshui",
              TRADE_FINANCE,
              "商业街区治理",
              "Running a shopping street together",
              10));

  private Gongshu() {}

  private static Subdistrict subdistrict(String code, String zh, String en) {
    return new Subdistrict(code, name(zh, en));
  }

  private static DemoCommunity community(
      String code,
      String prefix,
      String zh,
      String en,
      String subdistrict,
      Industry industry,
      String specialtyZh,
      String specialtyEn,
      int buildings,
      Bilingual... landmarks) {
    return new DemoCommunity(
        new CommunityCode(code),
        prefix,
        name(zh, en),
        subdistrict,
        industry,
        name(specialtyZh, specialtyEn),
        buildings,
        List.of(landmarks));
  }

  private static Bilingual name(String zh, String en) {
    return new Bilingual(zh, en);
  }
}
