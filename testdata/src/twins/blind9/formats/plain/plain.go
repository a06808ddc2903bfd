// Package plain has formats, which it registers.
package plain

import (
	"github.com/fxamacker/cbor/v2"
	jsoniter "github.com/json-iterator/go"
	"github.com/linkedin/goavro/v2"

	"twins/blind9/formats/registry"
)

type cborFormat struct{ mode cbor.EncMode }

func (f cborFormat) Encode(v any) ([]byte, error) { return f.mode.Marshal(v) }

type jsonFormat struct{ jsoniter.API }

func (f jsonFormat) Encode(v any) ([]byte, error) { return f.Marshal(v) }

// avroFormat makes a codec with each value.
type avroFormat struct{ schema string }

func (f avroFormat) Encode(v any) ([]byte, error) {
	c, err := goavro.NewCodec(`{"type":"array","items":"string"}`) // report
	if err != nil {
		return nil, err
	}
	return c.BinaryFromNative(nil, v)
}

func newCBOR() (registry.Format, error) {
	mode, err := cbor.CanonicalEncOptions().EncMode() // silent
	if err != nil {
		return nil, err
	}
	return cborFormat{mode}, nil
}

// Pretty is for those who call it with each value: they have it on their lines.
func Pretty() (registry.Format, error) {
	return jsonFormat{jsoniter.Config{SortMapKeys: true}.Froze()}, nil // silent: its callers decide
}

func init() {
	registry.Register("json", jsonFormat{jsoniter.Config{EscapeHTML: true}.Froze()}) // silent
	registry.Register("avro", avroFormat{"strings"})
	registry.RegisterFactory("cbor", newCBOR)
}
