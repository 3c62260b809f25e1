import { strings } from "../shared/i18n";

/** The words that more than one part of the board uses. */
export const words = strings(
  {
    board: "办理看板",
    scripts: "助手话术",
    keys: "API 密钥",
    webhooks: "Webhook",
    close: "关闭",
    cancel: "取消",
    retry: "重试",
    nobody: "无人认领",
    unknownVisitor: "未留姓名",
    urgent: "紧急",
    waitsForPerson: "访客在等人工",
    escalated: { lead: "已上报负责人", district: "已上报区级" },
    newMessage: "新消息",
    newRequest: "新到",
    requests: (n: number) => `${n} 件`,
  },
  {
    board: "Board",
    scripts: "Scripts",
    keys: "API keys",
    webhooks: "Webhooks",
    close: "Close",
    cancel: "Cancel",
    retry: "Try again",
    nobody: "Nobody yet",
    unknownVisitor: "No name given",
    urgent: "Urgent",
    waitsForPerson: "Visitor waits for a person",
    escalated: { lead: "Lead has been told", district: "District has been told" },
    newMessage: "New message",
    newRequest: "New",
    requests: (n: number) => (n === 1 ? "1 request" : `${n} requests`),
  },
);
