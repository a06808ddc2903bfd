package setup

import (
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/ugorji/go/codec"
)

// A set-up call that depends on the call is no diagnostic.
func Depends(in any, tag string) error {
	v := validator.New()
	_ = v.RegisterValidation(tag, even)
	return v.Struct(in)
}

// One on a branch of its own is not moved.
func Branch(in any, values map[string][]string) error {
	d := schema.NewDecoder() // unfixed: fix/others-write // want `builds`
	if debug {
		d.IgnoreUnknownKeys(true)
	}
	return d.Decode(in, values)
}

var debug = false

// SetDebug changes what Branch decodes.
func SetDebug(on bool) { debug = on }

// A copy of the value is another instance.
func Copied(in any) ([]byte, error) {
	var b []byte
	var h codec.JsonHandle // unfixed: fix/copies-struct // want `builds`
	h.Indent = 2
	c := h
	err := codec.NewEncoderBytes(&b, &c).Encode(in)
	return b, err
}

// What the set-up leaves behind is used elsewhere.
func Leftover(in any) (error, error) {
	v := validator.New() // unfixed: fix/other-results // want `builds`
	failed := v.RegisterValidation("known", func(validator.FieldLevel) bool { return true })
	err := v.Struct(in)
	return failed, err
}
