// Package codec stands in for the library.
package codec

import "io"

type Handle interface{ Name() string }

type BasicHandle struct {
	RawToString bool
	Canonical   bool
}

func (h *BasicHandle) Name() string { return "" }

type JsonHandle struct {
	BasicHandle
	Indent int8
}

type MsgpackHandle struct {
	BasicHandle
	WriteExt bool
}

type CborHandle struct{ BasicHandle }

type Encoder struct{}

func NewEncoder(w io.Writer, h Handle) *Encoder      { return &Encoder{} }
func NewEncoderBytes(out *[]byte, h Handle) *Encoder { return &Encoder{} }
func (e *Encoder) Encode(v any) error                { return nil }

type Decoder struct{}

func NewDecoder(r io.Reader, h Handle) *Decoder    { return &Decoder{} }
func NewDecoderBytes(in []byte, h Handle) *Decoder { return &Decoder{} }
func (d *Decoder) Decode(v any) error              { return nil }
