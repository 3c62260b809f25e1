package dev.doorstep.directory.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Draws invented people, each with a username of their own such as {@code lin.yue}. */
final class StaffNames {
  private static final List<String> FAMILY =
      List.of(
          "陈 chen", "林 lin", "沈 shen", "王 wang", "张 zhang", "徐 xu", "吴 wu", "周 zhou", "朱 zhu",
          "俞 yu", "钱 qian", "孙 sun", "胡 hu", "何 he", "高 gao", "马 ma", "郑 zheng", "冯 feng", "方 fang",
          "戴 dai", "金 jin", "潘 pan", "章 zhang", "杨 yang", "许 xu", "董 dong", "余 yu", "姚 yao", "叶 ye",
          "蒋 jiang", "郭 guo", "韩 han", "宋 song", "唐 tang", "程 cheng", "丁 ding", "谢 xie", "袁 yuan",
          "邵 shao", "楼 lou");
  private static final List<String> GIVEN =
      List.of(
          "悦 yue",
          "晨 chen",
          "静 jing",
          "磊 lei",
          "敏 min",
          "涛 tao",
          "洁 jie",
          "航 hang",
          "宁 ning",
          "峰 feng",
          "思远 siyuan",
          "雨桐 yutong",
          "子涵 zihan",
          "嘉怡 jiayi",
          "文博 wenbo",
          "佳颖 jiaying",
          "志强 zhiqiang",
          "晓峰 xiaofeng",
          "婷婷 tingting",
          "建国 jianguo",
          "若曦 ruoxi",
          "一鸣 yiming",
          "海燕 haiyan",
          "明哲 mingzhe",
          "欣然 xinran",
          "俊杰 junjie",
          "丽娜 lina",
          "宇轩 yuxuan",
          "慧敏 huimin",
          "立新 lixin",
          "诗涵 shihan",
          "伟东 weidong",
          "佩珊 peishan",
          "启航 qihang",
          "春华 chunhua",
          "逸飞 yifei",
          "梦瑶 mengyao",
          "国栋 guodong",
          "可欣 kexin",
          "永康 yongkang");

  /** A name and the username spelled from it. */
  record Person(String username, String name) {}

  private final Random random;
  private final Set<String> taken = new HashSet<>();

  StaffNames(Random random) {
    this.random = random;
  }

  Person next() {
    while (true) {
      String[] family = pick(FAMILY).split(" ");
      String[] given = pick(GIVEN).split(" ");
      String username = family[1] + "." + given[1];
      if (taken.add(username)) return new Person(username, family[0] + given[0]);
    }
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
