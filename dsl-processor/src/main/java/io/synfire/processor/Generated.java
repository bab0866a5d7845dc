package io.synfire.processor;

import com.palantir.javapoet.AnnotationSpec;

/** The mark of generated classes. */
final class Generated {
  /** {@code @Generated("io.synfire.processor.SynfireProcessor")}. */
  static final AnnotationSpec BY_PROCESSOR =
      AnnotationSpec.builder(javax.annotation.processing.Generated.class).addMember("value", "$S", SynfireProcessor.class.getName()).build();

  private Generated() {}
}
