// Package form stands in for the library.
package form

type DecodeCustomTypeFunc func([]string) (any, error)

type Mode int

type Decoder struct{ tag string }

func NewDecoder() *Decoder                                                      { return &Decoder{} }
func (d *Decoder) SetTagName(tagName string)                                    { d.tag = tagName }
func (d *Decoder) SetMode(mode Mode)                                            {}
func (d *Decoder) RegisterCustomTypeFunc(fn DecodeCustomTypeFunc, types ...any) {}
func (d *Decoder) Decode(v any, values map[string][]string) error               { return nil }

type Encoder struct{ tag string }

func NewEncoder() *Encoder                                   { return &Encoder{} }
func (e *Encoder) SetTagName(tagName string)                 { e.tag = tagName }
func (e *Encoder) Encode(v any) (map[string][]string, error) { return nil, nil }
