package dev.doorstep.bot;

/** A line with a form that has a slot of every type. */
final class EveryType {
  static final String LINE =
      """
      line: general
      order: 14
      name: {zh: 综合咨询, en: General enquiries}
      hint: {zh: 各种, en: anything}
      intents:
        - id: every
          form: every
          keywords:
            decisive: [万能表单, universal form]
          examples:
            zh: [测试万能表单, 打开万能表单, 万能表单在哪, 我要填万能表单, 来个万能表单, 万能表单]
            en: [try the universal form, open the universal form, where is the universal form, a universal form please, fill the universal form, universal form]
        - id: taxi
          form: short
          keywords:
            decisive: [加班打车, taxi home]
          examples:
            zh: [加班打车报销, 加班打车怎么弄, 加班打车找谁, 晚上加班打车, 加班打车费用, 加班打车申请]
            en: [taxi home after work, a taxi home please, taxi home at night, book a taxi home, pay for a taxi home, taxi home for staff]
      forms:
        - id: every
          title: {zh: 万能, en: Universal}
          slots:
            - {id: company, type: enterprise, label: {zh: 公司, en: Company}, question: {zh: 哪家公司, en: Which company}, example: {zh: 云上科技, en: Cloud Ltd}}
            - {id: building, type: building, label: {zh: 楼宇, en: Building}, question: {zh: 哪栋楼, en: Which building}, example: {zh: A座, en: Tower A}}
            - {id: floor, type: floor, label: {zh: 楼层, en: Floor}, question: {zh: 几楼, en: Which floor}, example: {zh: 12楼, en: 12th floor}}
            - {id: creditcode, type: creditcode, label: {zh: 代码, en: Credit code}, question: {zh: 信用代码, en: Credit code}, example: {zh: 18位, en: 18 characters}}
            - {id: workday, type: date, workdays: true, label: {zh: 日期, en: Day}, question: {zh: 哪天, en: Which day}, example: {zh: 12月1日, en: 1 December}}
            - {id: past, type: date, past: true, label: {zh: 发生日期, en: Day of it}, question: {zh: 哪天发生的, en: When was it}, example: {zh: 上周五, en: last Friday}}
            - {id: daterange, type: daterange, label: {zh: 起止, en: Days}, question: {zh: 从哪天到哪天, en: Which days}, example: {zh: 12月1日到3日, en: 1 to 3 December}}
            - {id: number, type: number, label: {zh: 数量, en: Number}, question: {zh: 几个, en: How many}, example: {zh: "3", en: "3"}}
            - {id: people, type: people, label: {zh: 人数, en: People}, question: {zh: 几个人, en: How many people}, example: {zh: 30人, en: 30 people}}
            - {id: money, type: money, label: {zh: 金额, en: Amount}, question: {zh: 多少, en: How much}, example: {zh: 50万, en: 500k}}
            - {id: phone, type: phone, label: {zh: 电话, en: Phone}, question: {zh: 电话, en: Phone}, example: {zh: "13812345678", en: 138 1234 5678}}
            - {id: email, type: email, optional: true, label: {zh: 邮箱, en: E-mail}, question: {zh: 邮箱, en: E-mail address}, example: {zh: a@b.cn, en: a@b.cn}}
            - id: several
              type: multichoice
              label: {zh: 设备, en: Equipment}
              question: {zh: 需要哪些, en: Which ones}
              example: {zh: 展架, en: Stand}
              choices:
                - {id: stand, zh: 展架, en: Stand}
                - {id: sound, zh: 音响, en: Sound}
                - {id: power, zh: 电源, en: Power}
            - {id: yesno, type: yesno, label: {zh: 安保, en: Guards}, question: {zh: 有安保吗, en: Are there guards}, example: {zh: 有, en: "yes"}}
            - {id: file, type: file, optional: true, label: {zh: 材料, en: Papers}, question: {zh: 请发文件, en: Please send the file}, example: {zh: 平面图, en: a plan}}
        - id: short
          title: {zh: 打车, en: Taxi}
          slots:
            - {id: what, type: longtext, opening: true, label: {zh: 事项, en: Matter}, question: {zh: 什么事, en: What is it}, example: {zh: 打车, en: taxi}}
      fallback: short
      """;

  private EveryType() {}
}
