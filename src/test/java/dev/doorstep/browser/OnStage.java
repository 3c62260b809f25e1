package dev.doorstep.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the {@link Stage}, which the first of them raises and the end of the run strikes.
 * After each test its browser contexts are closed, a failed one's pages with a picture; a page on
 * which a script failed fails the test.
 */
final class OnStage implements ParameterResolver, AfterEachCallback {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Stage.class;
  }

  @Override
  public Stage resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return stage(context);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Browsers browsers = stage(context).browsers();
    if (context.getExecutionException().isPresent())
      browsers.shootAll("failed-" + context.getRequiredTestMethod().getName());
    assertThat(browsers.leave()).as("errors that no script caught").isEmpty();
  }

  private static Stage stage(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(OnStage.class))
        .getOrComputeIfAbsent(Stage.class, first -> new Stage(), Stage.class);
  }
}
