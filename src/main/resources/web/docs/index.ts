import { installTokens } from "../shared/tokens";
installTokens(document);
