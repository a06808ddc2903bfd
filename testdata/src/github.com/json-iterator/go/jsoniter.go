// Package jsoniter stands in for the library.
package jsoniter

import "io"

type API interface {
	Marshal(v any) ([]byte, error)
	Unmarshal(data []byte, v any) error
	NewEncoder(w io.Writer) *Encoder
	RegisterExtension(ext any)
}

type Config struct {
	EscapeHTML  bool
	SortMapKeys bool
	UseNumber   bool
	TagKey      string
}

func (cfg Config) Froze() API { return nil }

var ConfigDefault API = Config{EscapeHTML: true}.Froze()

type Encoder struct{}

func (e *Encoder) Encode(v any) error { return nil }

func RegisterTypeEncoderFunc(typ string, fun func(), isEmpty func()) {}
