package io.synfire.runtime.data.npy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** Types of elements that can be read and written. */
public enum ElementType {
  /** Truth values, one byte each, 0 or 1. */
  BOOL("b1", 1),
  /** Signed bytes. */
  INT8("i1", 1),
  /** Unsigned bytes. */
  UINT8("u1", 1),
  /** Signed 16-bit integers. */
  INT16("i2", 2),
  /** Unsigned 16-bit integers. */
  UINT16("u2", 2),
  /** Signed 32-bit integers. */
  INT32("i4", 4),
  /** Signed 64-bit integers. */
  INT64("i8", 8),
  /** IEEE 754 single precision. */
  FLOAT32("f4", 4),
  /** IEEE 754 double precision. */
  FLOAT64("f8", 8);

  private final String code;
  private final int bytes;

  ElementType(String code, int bytes) {
    this.code = code;
    this.bytes = bytes;
  }

  /** Bytes of one element. */
  public int bytes() {
    return bytes;
  }

  /** Whether elements are whole numbers or truth values. */
  public boolean isInteger() {
    return this != FLOAT32 && this != FLOAT64;
  }

  /** As NumPy writes it for little-endian data: {@code "<f4"}. */
  String descriptor() {
    return (bytes == 1 ? "|" : "<") + code;
  }

  /** The type of a descriptor without its byte order: {@code "f4"}. */
  static Optional<ElementType> of(String code) {
    return Arrays.stream(values()).filter(t -> t.code.equals(code)).findFirst();
  }

  /** An element of an integer type; the position is in bytes. */
  long integer(ByteBuffer data, int at) {
    return switch (this) {
      case BOOL, INT8 -> data.get(at);
      case UINT8 -> data.get(at) & 0xff;
      case INT16 -> data.getShort(at);
      case UINT16 -> data.getShort(at) & 0xffff;
      case INT32 -> data.getInt(at);
      case INT64 -> data.getLong(at);
      case FLOAT32, FLOAT64 -> throw new IllegalStateException(this + " is no integer type");
    };
  }

  /** An element of any type; 64-bit integers beyond 2^53 are rounded. */
  double real(ByteBuffer data, int at) {
    return switch (this) {
      case FLOAT32 -> data.getFloat(at);
      case FLOAT64 -> data.getDouble(at);
      default -> integer(data, at);
    };
  }
}
