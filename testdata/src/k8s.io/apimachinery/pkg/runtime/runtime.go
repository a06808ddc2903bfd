// Package runtime stands in for the library.
package runtime

type Object interface{ GetObjectKind() string }

type Decoder interface {
	Decode(data []byte, into Object) (Object, error)
}

func DecodeInto(d Decoder, data []byte, into Object) error { return nil }

type Scheme struct{ name string }

func NewScheme() *Scheme                                            { return &Scheme{} }
func (s *Scheme) AddKnownTypes(gv string, types ...Object)          {}
func (s *Scheme) AddConversionFunc(a, b any, fn func() error) error { return nil }
func (s *Scheme) New(kind string) (Object, error)                   { return nil, nil }
func (s *Scheme) Convert(in, out any) error                         { return nil }
func (s *Scheme) Default(src Object)                                {}

type SchemeBuilder []func(*Scheme) error

func (sb *SchemeBuilder) AddToScheme(s *Scheme) error { return nil }
