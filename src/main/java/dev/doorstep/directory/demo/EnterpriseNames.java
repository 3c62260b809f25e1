package dev.doorstep.directory.demo;

import dev.doorstep.directory.EnterpriseSize;
import dev.doorstep.directory.Industry;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Draws invented company names in the usual form: place, brand, trade, legal form. No name twice.
 */
final class EnterpriseNames {
  private static final String FIRST = "云智恒锦瑞盛鼎嘉安宏启源博泽朗凌远晟铭拓佳益卓越信诚蓝青禾木星海川岳景澜锐捷润丰";
  private static final String SECOND = "泰和达尚联创享优通悦航程科捷睿腾辰风凡一途丰华新成宇帆讯邦元立品格致力美华朴森耀";
  private static final Map<Industry, List<String>> TRADES =
      Map.of(
          Industry.TRADE_FINANCE,
              List.of("贸易", "商贸", "供应链管理", "企业管理咨询", "融资担保", "百货", "餐饮管理", "财务咨询"),
          Industry.DIGITAL, List.of("网络科技", "信息技术", "软件", "数据服务", "电子商务", "云计算", "智能科技"),
          Industry.HEALTH, List.of("医疗器械", "健康管理", "生物科技", "医药", "口腔门诊部", "康复医疗"),
          Industry.ESPORTS_CULTURE, List.of("电子竞技", "文化传媒", "文化创意", "影视", "互动娱乐", "体育发展", "会展"),
          Industry.MANUFACTURING, List.of("智能装备", "精密机械", "新材料", "机电", "自动化设备", "仪器仪表"),
          Industry.OTHER, List.of("物业服务", "建筑设计", "人力资源", "广告", "装饰工程", "物流"));

  private final Random random;
  private final Set<String> taken = new HashSet<>();

  EnterpriseNames(Random random) {
    this.random = random;
  }

  String next(Industry industry, EnterpriseSize size) {
    while (true) {
      List<String> trades = TRADES.get(industry);
      String name =
          (random.nextInt(6) == 0 ? "浙江" : "杭州")
              + pick(FIRST)
              + pick(SECOND)
              + trades.get(random.nextInt(trades.size()))
              + (size == EnterpriseSize.LARGE && random.nextInt(3) == 0 ? "股份有限公司" : "有限公司");
      if (taken.add(name)) return name;
    }
  }

  private char pick(String characters) {
    return characters.charAt(random.nextInt(characters.length()));
  }
}
