package dev.doorstep.bot.text;

/** Traditional characters of the words that scripts use, each followed by its simplified form. */
final class Traditional {
  private static final String PAIRS =
      "貸贷 補补 貼贴 稅税 執执 證证 辦办 審审 許许 擺摆 攤摊 廣广 場场 動动 賽赛 會会 電电 競竞 樓楼 業业 車车 庫库 維维 網网 絡络 裝装 險险 災灾 "
          + "擠挤 勞劳 僱雇 實实 習习 積积 黨党 團团 員员 組组 織织 務务 銀银 擔担 資资 額额 萬万 億亿 錢钱 問问 題题 請请 謝谢 麼么 嗎吗 還还 這这 個个 "
          + "號号 時时 間间 點点 後后 週周 禮礼 無无 裡里 裏里 來来 對对 錯错 沒没 們们 為为 麗丽 開开 關关 門门 啟启 變变 註注 冊册 營营 遷迁 廳厅 飲饮 "
          + "衛卫 藥药 檢检 療疗 醫医 體体 兒儿 園园 際际 標标 備备 運运 觀观 眾众 線线 環环 專专 報报 財财 質质 價价 優优 獎奖 勵励 輔辅 導导 幫帮 處处 "
          + "糾纠 紛纷 約约 調调 訴诉 傷伤 賠赔 償偿 辭辞 離离 職职 寫写 鋪铺 產产 區区 進进 駐驻 轉转 讓让 單单 據据 發发 費费 帳账 戶户 學学 術术 誰谁 "
          + "麵面 見见 話话 聯联 係系 繫系 訊讯 應应 聽听 說说 講讲 讀读 簡简 給给 從从 過过 當当 總总 續续 經经 驗验 類类 頭头 顧顾 養养 舊旧 較较 選选 "
          + "擇择 確确 認认 訂订 預预 滅灭 煙烟 氣气 洩泄 滲渗 斷断 層层 熱热 壞坏 髒脏 潔洁 親亲 參参 與与 籌筹 劃划 計计 設设 複复 嚴严 覺觉 歡欢 樂乐 "
          + "麥麦 興兴 義义 誌志 願愿 臺台 灣湾 東东 強强 節节 減减 訓训 練练 創创 課课 貿贸 鏈链 雲云 農农 廠厂 隊队 監监 測测 廢废 擾扰 樣样 幾几 兩两 "
          + "須须 錄录 塊块 幣币 鐘钟 達达 鄰邻 飯饭 館馆 購购 買买 賣卖 貨货 輛辆 軌轨 騎骑";

  private static final char[] SIMPLIFIED = new char[Character.MAX_VALUE + 1];

  static {
    for (char c = 0; c < SIMPLIFIED.length - 1; c++) {
      SIMPLIFIED[c] = c;
    }
    for (String pair : PAIRS.split(" ")) {
      SIMPLIFIED[pair.charAt(0)] = pair.charAt(1);
    }
  }

  private Traditional() {}

  static String simplify(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = SIMPLIFIED[chars[i]];
    }
    return new String(chars);
  }
}
