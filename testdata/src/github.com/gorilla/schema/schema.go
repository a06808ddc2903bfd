// Package schema stands in for the library.
package schema

import "reflect"

type Converter func(string) reflect.Value

type Decoder struct{ strict bool }

func NewDecoder() *Decoder                                              { return &Decoder{} }
func (d *Decoder) IgnoreUnknownKeys(i bool)                             { d.strict = i }
func (d *Decoder) ZeroEmpty(z bool)                                     {}
func (d *Decoder) SetAliasTag(tag string)                               {}
func (d *Decoder) RegisterConverter(value any, converterFunc Converter) {}
func (d *Decoder) Decode(dst any, src map[string][]string) error        { return nil }

type Encoder struct{}

func NewEncoder() *Encoder                                       { return &Encoder{} }
func (e *Encoder) Encode(src any, dst map[string][]string) error { return nil }
