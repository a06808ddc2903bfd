// Package attributevalue stands in for the library.
package attributevalue

type EncoderOptions struct{ TagKey string }

type Encoder struct{}

func NewEncoder(optFns ...func(*EncoderOptions)) *Encoder { return &Encoder{} }
func (e *Encoder) Encode(in any) (any, error)             { return nil, nil }

type Decoder struct{}

func NewDecoder(optFns ...func(*EncoderOptions)) *Decoder { return &Decoder{} }
func (d *Decoder) Decode(av, out any) error               { return nil }
