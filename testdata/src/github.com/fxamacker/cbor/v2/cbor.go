// Package cbor stands in for the library.
package cbor

import "io"

type SortMode int

const SortCanonical SortMode = 1

type TagSet interface {
	Add(opts TagOptions, contentType any, num uint64) error
}

type TagOptions struct{ EncTag int }

func NewTagSet() TagSet { return nil }

type EncOptions struct {
	Sort SortMode
	Time int
}

type EncMode interface {
	Marshal(v any) ([]byte, error)
	NewEncoder(w io.Writer) *Encoder
}

func (o EncOptions) EncMode() (EncMode, error)                    { return nil, nil }
func (o EncOptions) EncModeWithTags(tags TagSet) (EncMode, error) { return nil, nil }
func CanonicalEncOptions() EncOptions                             { return EncOptions{} }

type DecOptions struct {
	MaxNestedLevels int
	TimeTag         int
}

type DecMode interface {
	Unmarshal(data []byte, v any) error
	NewDecoder(r io.Reader) *Decoder
}

func (o DecOptions) DecMode() (DecMode, error) { return nil, nil }

type Encoder struct{}

func NewEncoder(w io.Writer) *Encoder { return &Encoder{} }
func (e *Encoder) Encode(v any) error { return nil }

type Decoder struct{}

func NewDecoder(r io.Reader) *Decoder { return &Decoder{} }
func (d *Decoder) Decode(v any) error { return nil }
