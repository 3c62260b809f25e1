import { installTokens } from "../shared/tokens";
import "./app";
import "./page.css";

installTokens(document);
