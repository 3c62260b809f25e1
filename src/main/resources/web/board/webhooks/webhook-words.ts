import { moment, strings } from "../../shared/i18n";
import type { Lang } from "../../shared/wire";
import type { Delivery, DeliveryState, State } from "./webhooks-hub";

const ZONE = "Asia/Shanghai";

/** The words that more than one part of the page uses. */
export const webhookWords = strings(
  {
    state: { active: "正常", broken: "连续失败", paused: "已暂停", disabled: "已停用", "key-ended": "密钥已失效" } as Record<State, string>,
    deliveryState: { waiting: "等待中", delivered: "已送达", failed: "未送达" } as Record<DeliveryState, string>,
    origin: { live: "实时", replay: "重放", manual: "手动重发", test: "测试" } as Record<Delivery["origin"], string>,
    trouble: {
      timeout: "超时未答复",
      unreachable: "无法连接",
      "unknown-host": "找不到主机",
      "private-address": "内网地址，未发送",
      tls: "证书或加密有误",
      "event-gone": "事件已过保存期",
    } as Record<string, string>,
    edit: "修改",
    rotate: "换密钥",
    remove: "删除",
    pause: "暂停",
    resume: "恢复",
    test: "测试",
    replay: "重放",
    log: "投递记录",
    redeliver: "重发",
    back: "返回列表",
    retryNow: "立即重试",
    took: (ms: number) => `${ms} 毫秒`,
  },
  {
    state: { active: "Active", broken: "Failing", paused: "Paused", disabled: "Disabled", "key-ended": "Key ended" } as Record<State, string>,
    deliveryState: { waiting: "Waiting", delivered: "Delivered", failed: "Failed" } as Record<DeliveryState, string>,
    origin: { live: "Live", replay: "Replay", manual: "By hand", test: "Test" } as Record<Delivery["origin"], string>,
    trouble: {
      timeout: "No answer in time",
      unreachable: "Cannot connect",
      "unknown-host": "Unknown host",
      "private-address": "Private address, not sent",
      tls: "Certificate or encryption",
      "event-gone": "Event no longer kept",
    } as Record<string, string>,
    edit: "Edit",
    rotate: "New secret",
    remove: "Delete",
    pause: "Pause",
    resume: "Resume",
    test: "Test",
    replay: "Replay",
    log: "Deliveries",
    redeliver: "Send again",
    back: "All webhooks",
    retryNow: "Try now",
    took: (ms: number) => `${ms} ms`,
  },
);

/** What an attempt came to, in a few words. */
export function outcome(status: number | null, trouble: string | null, lang: Lang): string {
  if (status !== null) return `HTTP ${status}`;
  return trouble ? (webhookWords(lang).trouble[trouble] ?? trouble) : "—";
}

export const when = (at: string, lang: Lang, now: number): string => moment(at, lang, ZONE, new Date(now));

/** 14:05:09.123 */
export const exactly = (at: string): string =>
  new Date(at).toLocaleTimeString("en-GB", { timeZone: ZONE, hourCycle: "h23", hour: "2-digit", minute: "2-digit", second: "2-digit", fractionalSecondDigits: 3 });
