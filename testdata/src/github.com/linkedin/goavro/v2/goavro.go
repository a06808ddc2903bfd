// Package goavro is a stub.
package goavro

type Codec struct{ schema string }

func NewCodec(schema string) (*Codec, error) { return &Codec{schema: schema}, nil }

func (c *Codec) BinaryFromNative(buf []byte, datum any) ([]byte, error) { return buf, nil }
