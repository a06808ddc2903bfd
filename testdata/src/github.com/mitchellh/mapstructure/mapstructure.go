// Package mapstructure stands in for the library.
package mapstructure

type DecoderConfig struct {
	Result  any
	TagName string
}

type Decoder struct{}

func NewDecoder(config *DecoderConfig) (*Decoder, error) { return &Decoder{}, nil }
func (d *Decoder) Decode(input any) error                { return nil }
func Decode(input, output any) error                     { return nil }
