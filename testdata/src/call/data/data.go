// Package data has functions that take the data to map, and build for it.
package data

import (
	"io"
	"net/url"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	jsoniter "github.com/json-iterator/go"
	"github.com/ugorji/go/codec"
)

var (
	shared        = validator.New()
	sharedDecoder = schema.NewDecoder()
	sharedMode, _ = cbor.EncOptions{}.EncMode()
	sharedJSON    = jsoniter.Config{UseNumber: true}.Froze()
	sharedHandle  = &codec.MsgpackHandle{}
)

func Validate(s any) error {
	return validator.New().Struct(s) // want `validator\.New builds one on every call of Validate, which gets the data to map`
}

func ValidateShared(s any) error { return shared.Struct(s) }

func ValidateLocal(s any) error {
	v := validator.New() // want `on every call of ValidateLocal`
	if err := v.Struct(s); err != nil {
		return err
	}
	return nil
}

func ValidateVar(email string) bool {
	var validate *validator.Validate = validator.New() // want `on every call of ValidateVar`
	return validate.Var(email, "email") == nil
}

func ValidateGeneric[T any](s *T) error {
	validate := validator.New() // want `on every call of ValidateGeneric`
	return validate.Struct(s)
}

func ParseForm(src url.Values, dst any) error {
	d := schema.NewDecoder() // want `schema\.NewDecoder builds one on every call of ParseForm, which gets the data to map`
	d.IgnoreUnknownKeys(true)
	d.SetAliasTag("json")
	return d.Decode(dst, src)
}

func ParseFormShared(src url.Values, dst any) error { return sharedDecoder.Decode(dst, src) }

func ParseReader(r io.Reader, dst any) error {
	b, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	m, err := cbor.DecOptions{}.DecMode() // want `DecMode builds .* on every call of ParseReader`
	if err != nil {
		return err
	}
	return m.Unmarshal(b, dst)
}

func Encode(v any) ([]byte, error) {
	mode, err := cbor.EncOptions{Sort: cbor.SortCanonical}.EncMode() // want `EncMode builds .* on every call of Encode`
	if err != nil {
		return nil, err
	}
	return mode.Marshal(v)
}

func EncodeCanonical(v any) ([]byte, error) {
	mode, _ := cbor.CanonicalEncOptions().EncMode() // want `EncMode builds .* on every call of EncodeCanonical`
	return mode.Marshal(v)
}

func EncodeShared(v any) ([]byte, error) { return sharedMode.Marshal(v) }

func JSON(v any) ([]byte, error) {
	return jsoniter.Config{UseNumber: true}.Froze().Marshal(v) // want `Froze builds .* on every call of JSON`
}

func JSONOptions(v any) ([]byte, error) {
	c := jsoniter.Config{}
	c.SortMapKeys = true
	return c.Froze().Marshal(v) // want `Froze builds .* on every call of JSONOptions`
}

func JSONShared(v any) ([]byte, error) { return sharedJSON.Marshal(v) }

func Msgpack(v any) (b []byte, err error) {
	h := &codec.MsgpackHandle{} // want `codec.MsgpackHandle\{\} builds .* on every call of Msgpack`
	h.WriteExt = true
	err = codec.NewEncoderBytes(&b, h).Encode(v)
	return b, err
}

func MsgpackVar(v any) (b []byte, err error) {
	var h codec.MsgpackHandle // want `codec.MsgpackHandle\{\} builds .* on every call of MsgpackVar`
	err = codec.NewEncoderBytes(&b, &h).Encode(v)
	return b, err
}

func MsgpackShared(v any) (b []byte, err error) {
	err = codec.NewEncoderBytes(&b, sharedHandle).Encode(v)
	return b, err
}

func Form(v any) (map[string][]string, error) {
	return form.NewEncoder().Encode(v) // want `form.NewEncoder builds .* on every call of Form`
}

// All elements with one instance is still one build a call.
func ValidateAll(items []any) error {
	v := validator.New() // want `on every call of ValidateAll`
	for _, item := range items {
		if err := v.Struct(item); err != nil {
			return err
		}
	}
	return nil
}

// Nothing comes in: how often it runs is not for this function to say.
func Defaults() error {
	var d struct{ Port int }
	return validator.New().Struct(d)
}
