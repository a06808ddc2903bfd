// Package conn speaks to one client over a connection that stays open.
package conn

import (
	"encoding/json"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/websocket"
	"github.com/ugorji/go/codec"
)

type Frame struct {
	Kind string `validate:"required"`
	Body []byte
}

// Codec translates frames.
type Codec interface {
	Encode(Frame) ([]byte, error)
	Decode([]byte) (Frame, error)
}

type Conn struct {
	ws    *websocket.Conn
	codec Codec
	v     *validator.Validate
}

// New speaks by a codec, and checks by a validator of its own.
func New(ws *websocket.Conn, c Codec) *Conn {
	// Its callers say how often: with each connection, or for the one to the master.
	return &Conn{ws, c, validator.New()} // silent
}

// Shared is New with what all share.
func Shared(ws *websocket.Conn, c Codec, v *validator.Validate) *Conn { return &Conn{ws, c, v} }

func (c *Conn) Read() (Frame, error) {
	_, p, err := c.ws.ReadMessage()
	if err != nil {
		return Frame{}, err
	}
	f, err := c.codec.Decode(p)
	if err != nil {
		return f, err
	}
	return f, c.v.Struct(f)
}

// JSON has nothing to keep.
type JSON struct{}

func (JSON) Encode(f Frame) ([]byte, error)       { return json.Marshal(f) }
func (JSON) Decode(p []byte) (f Frame, err error) { return f, json.Unmarshal(p, &f) }

// CBOR keeps its modes.
type CBOR struct {
	enc cbor.EncMode
	dec cbor.DecMode
}

func NewCBOR() (*CBOR, error) {
	// Kept by the codec.
	enc, err := cbor.CanonicalEncOptions().EncMode() // silent
	if err != nil {
		return nil, err
	}
	dec, err := cbor.DecOptions{MaxNestedLevels: 8}.DecMode() // silent
	return &CBOR{enc, dec}, err
}

func (c *CBOR) Encode(f Frame) ([]byte, error)       { return c.enc.Marshal(f) }
func (c *CBOR) Decode(p []byte) (f Frame, err error) { return f, c.dec.Unmarshal(p, &f) }

// Msgpack makes its handle for each frame.
type Msgpack struct{}

func (Msgpack) Encode(f Frame) (p []byte, err error) {
	h := &codec.MsgpackHandle{WriteExt: true} // report
	err = codec.NewEncoderBytes(&p, h).Encode(f)
	return p, err
}

func (Msgpack) Decode(p []byte) (f Frame, err error) {
	var h codec.MsgpackHandle // report
	err = codec.NewDecoderBytes(p, &h).Decode(&f)
	return f, err
}

// Shrunk is msgpack by a handle that is shared.
type Shrunk struct{}

var shrunk = &codec.MsgpackHandle{} // silent

func (Shrunk) Encode(f Frame) (p []byte, err error) {
	return p, codec.NewEncoderBytes(&p, shrunk).Encode(f)
}

func (Shrunk) Decode(p []byte) (f Frame, err error) {
	return f, codec.NewDecoderBytes(p, shrunk).Decode(&f)
}
