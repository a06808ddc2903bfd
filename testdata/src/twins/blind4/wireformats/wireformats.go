// Package wireformats writes values in formats whose settings are kept in handles and modes. What decides: whether the
// settings are the same each time and made each time.
package wireformats

import (
	"bytes"
	"io"
	"net/http"

	"github.com/bytedance/sonic"
	"github.com/fxamacker/cbor/v2"
	"github.com/hamba/avro/v2"
	jsoniter "github.com/json-iterator/go"
	"github.com/ugorji/go/codec"
	"go.mongodb.org/mongo-driver/bson"
)

func Msgpack(x any) ([]byte, error) {
	var b []byte
	// A handle for each value.
	var h codec.MsgpackHandle // report
	h.WriteExt = true
	err := codec.NewEncoderBytes(&b, &h).Encode(x)
	return b, err
}

func MsgpackNew(x any) (b []byte, err error) {
	// The same by new.
	h := new(codec.MsgpackHandle) // report
	err = codec.NewEncoderBytes(&b, h).Encode(x)
	return b, err
}

func Cbor(x any) ([]byte, error) {
	// A mode for each value.
	m, err := cbor.CanonicalEncOptions().EncMode() // report
	if err != nil {
		return nil, err
	}
	return m.Marshal(x)
}

func CborRead(r io.Reader, x any) error {
	opts := cbor.DecOptions{MaxNestedLevels: 16}
	// The same the other way.
	m, err := opts.DecMode() // report
	if err != nil {
		return err
	}
	return m.NewDecoder(r).Decode(x)
}

func Json(w http.ResponseWriter, x any) error {
	// A configuration that is frozen for each answer.
	return jsoniter.Config{SortMapKeys: true}.Froze().NewEncoder(w).Encode(x) // report
}

func Avro(x any, b []byte) error {
	// A constant schema.
	s := avro.MustParse(`"string"`) // report
	return avro.NewDecoderForSchema(s, bytes.NewReader(b)).Decode(x)
}

func Bson(x any) ([]byte, error) {
	// A registry for each value.
	return bson.MarshalWithRegistry(bson.NewRegistry(), x) // report
}

// Kept, or of the caller.

func AvroOf(schema string, x any, b []byte) error {
	// The schema of the caller.
	s := avro.MustParse(schema) // silent
	return avro.NewDecoderForSchema(s, bytes.NewReader(b)).Decode(x)
}

func CborOf(opts cbor.EncOptions, x any) ([]byte, error) {
	// The options of the caller.
	m, err := opts.EncMode() // silent
	if err != nil {
		return nil, err
	}
	return m.Marshal(x)
}

func MsgpackOf(raw bool, x any) (b []byte, err error) {
	h := &codec.MsgpackHandle{} // silent
	// As the caller wants.
	h.RawToString = raw
	err = codec.NewEncoderBytes(&b, h).Encode(x)
	return b, err
}

var (
	handle codec.JsonHandle // silent
	mode   = func() cbor.EncMode {
		m, err := cbor.EncOptions{Sort: cbor.SortCanonical}.EncMode() // silent
		if err != nil {
			panic(err)
		}
		return m
	}()
	json = jsoniter.Config{EscapeHTML: true}.Froze() // silent
)

func Shared(w io.Writer, x any) error {
	if err := codec.NewEncoder(w, &handle).Encode(x); err != nil {
		return err
	}
	if _, err := mode.Marshal(x); err != nil {
		return err
	}
	_, err := json.Marshal(x)
	return err
}

// Sonic keeps what is compiled in its package: there is nothing to share.
func Sonic(x any) ([]byte, error) { return sonic.Config{UseNumber: true}.Froze().Marshal(x) }
