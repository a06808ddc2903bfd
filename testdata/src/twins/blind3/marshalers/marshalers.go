// Package marshalers has methods that encoding/json, database/sql, encoding and fmt call for each value. What decides:
// whether such a method makes the instance or uses that of the package.
package marshalers

import (
	"database/sql/driver"
	"encoding/json"
	"errors"
	"net/url"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/ugorji/go/codec"
)

type Email struct{ Addr string }

func (e *Email) UnmarshalJSON(b []byte) error {
	if err := json.Unmarshal(b, &e.Addr); err != nil {
		return err
	}
	return validator.New().Var(e.Addr, "email") // report
}

type Filter struct{ Page, Size int }

func (f *Filter) UnmarshalText(b []byte) error {
	q, err := url.ParseQuery(string(b))
	if err != nil {
		return err
	}
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(true)
	return d.Decode(f, q)
}

type Attrs map[string]string

func (a *Attrs) Scan(src any) error {
	b, ok := src.([]byte)
	if !ok {
		return errors.New("attrs: not bytes")
	}
	var h codec.MsgpackHandle // report
	return codec.NewDecoderBytes(b, &h).Decode(a)
}

func (a Attrs) Value() (driver.Value, error) {
	var out []byte
	err := codec.NewEncoderBytes(&out, new(codec.MsgpackHandle)).Encode(map[string]string(a)) // report
	return out, err
}

type Event struct{ Kind string }

func (e Event) MarshalBinary() ([]byte, error) {
	em, err := cbor.CanonicalEncOptions().EncMode() // report
	if err != nil {
		return nil, err
	}
	return em.Marshal(e.Kind)
}

func (e *Event) UnmarshalBinary(b []byte) error {
	dm, err := cbor.DecOptions{MaxNestedLevels: 16}.DecMode() // report
	if err != nil {
		return err
	}
	return dm.Unmarshal(b, &e.Kind)
}

// With those of the package.

var (
	validate = validator.New()                                      // silent
	decoder  = schema.NewDecoder()                                  // silent
	handle   = &codec.MsgpackHandle{}                               // silent
	decMode  = must(cbor.DecOptions{MaxNestedLevels: 16}.DecMode()) // silent
	encMode  cbor.EncMode
)

func init() {
	m, err := cbor.CanonicalEncOptions().EncMode() // silent
	if err != nil {
		panic(err)
	}
	encMode = m
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

type Phone struct{ No string }

func (p *Phone) UnmarshalJSON(b []byte) error {
	if err := json.Unmarshal(b, &p.No); err != nil {
		return err
	}
	return validate.Var(p.No, "e164")
}

func (p *Phone) UnmarshalText(b []byte) error {
	q, err := url.ParseQuery(string(b))
	if err != nil {
		return err
	}
	return decoder.Decode(p, q)
}

func (p *Phone) Scan(src any) error { return codec.NewDecoderBytes(src.([]byte), handle).Decode(p) }

func (p Phone) MarshalBinary() ([]byte, error) { return encMode.Marshal(p.No) }

func (p *Phone) UnmarshalBinary(b []byte) error { return decMode.Unmarshal(b, &p.No) }
