// Package lib has encoders that hold a handle or a mode of the codec.
package lib

import (
	"bytes"
	"io"

	"github.com/fxamacker/cbor/v2"
	"github.com/ugorji/go/codec"
)

// Encoder writes to one writer; what is costly is its handle.
type Encoder struct {
	enc *codec.Encoder
	n   int
}

func NewEncoder(w io.Writer) *Encoder {
	h := new(codec.MsgpackHandle)
	return &Encoder{enc: codec.NewEncoder(w, h)}
}

func (e *Encoder) Encode(v any) error { e.n++; return e.enc.Encode(v) }

var handle = &codec.MsgpackHandle{WriteExt: true} // silent

// NewSharedEncoder has the handle of the package.
func NewSharedEncoder(w io.Writer) *Encoder { return &Encoder{enc: codec.NewEncoder(w, handle)} }

// Codec holds its mode, and is meant to be kept.
type Codec struct {
	em cbor.EncMode
	dm cbor.DecMode
}

func NewCodec() (*Codec, error) {
	em, err := cbor.CanonicalEncOptions().EncMode() // silent
	if err != nil {
		return nil, err
	}
	dm, err := cbor.DecOptions{MaxNestedLevels: 8}.DecMode() // silent
	return &Codec{em, dm}, err
}

func (c *Codec) Marshal(v any) ([]byte, error)   { return c.em.Marshal(v) }
func (c *Codec) Unmarshal(b []byte, v any) error { return c.dm.Unmarshal(b, v) }

// Default is made when it is first asked for.
var def *Codec

func Default() *Codec {
	if def == nil {
		def, _ = NewCodec() // silent: built elsewhere
	}
	return def
}

// Marshal is the short way.
func Marshal(v any) ([]byte, error) {
	var buf bytes.Buffer
	err := codec.NewEncoder(&buf, &codec.JsonHandle{}).Encode(v) // report
	return buf.Bytes(), err
}
