// Package places has builds in all places of the syntax.
package places

import (
	"errors"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/ugorji/go/codec"
)

func use(v *validator.Validate, s any) error { return v.Struct(s) }

func statements(c *gin.Context) (int, error) {
	if v := validator.New(); v.Struct(c) != nil { // want `validator.New builds`
		return 0, nil
	}
	if err := validator.New().Struct(c); err != nil { // want `validator.New builds`
		return 0, err
	}
	switch v := validator.New(); v.Struct(c) { // want `validator.New builds`
	case validator.New().Struct(c): // want `validator.New builds`
	}
	switch validator.New().Struct(c).(type) { // want `validator.New builds`
	}
	go use(validator.New(), c)    // want `validator.New builds`
	defer use(validator.New(), c) // want `validator.New builds`
	ch := make(chan error, 1)
	ch <- validator.New().Struct(c)                                            // want `validator.New builds`
	errs := []error{validator.New().Struct(c)}                                 // want `validator.New builds`
	m := map[string]error{"a": validator.New().Struct(c)}                      // want `validator.New builds`
	for _, e := range validator.New().Struct(c).(validator.ValidationErrors) { // want `validator.New builds`
		_ = e
	}
	_ = errors.Join(validator.New().Struct(c), errs[0], m["a"])      // want `validator.New builds`
	func(v *validator.Validate) { _ = v.Struct(c) }(validator.New()) // want `validator.New builds`
	{
		v := validator.New() // want `validator.New builds`
		_ = v.Struct(c)
	}
label:
	_ = validator.New().Struct(c) // want `validator.New builds`
	if c == nil {
		goto label2
	}
	goto end
label2:
	goto label
end:
	select {
	case ch <- validator.New().Struct(c): // want `validator.New builds`
	default:
	}
	return 1, validator.New().Struct(c) // want `validator.New builds`
}

func assignments(c *gin.Context) {
	v, d := validator.New(), schema.NewDecoder() // want `validator.New builds` `schema.NewDecoder builds`
	_, _ = v.Struct(c), d.Decode(c, nil)

	var a, b = validator.New(), validator.New() // want `validator.New builds` `validator.New builds`
	_, _ = a.Struct(c), b.Struct(c)

	var x *validator.Validate
	x = validator.New() // want `validator.New builds`
	_ = x.Struct(c)

	y := validator.New() // want `validator.New builds`
	z := y
	p := &z
	_ = (*p).Struct(c)

	var i interface{ Struct(any) error } = validator.New() // want `validator.New builds`
	_ = i.Struct(c)

	arr := [1]*validator.Validate{validator.New()} // want `validator.New builds`
	_ = arr[0].Struct(c)

	local := map[string]*validator.Validate{}
	local["a"] = validator.New() // want `validator.New builds`
	_ = local["a"].Struct(c)

	var s struct{ v *validator.Validate }
	s.v = validator.New() // want `validator.New builds`
	_ = s.v.Struct(c)

	var unused = validator.New() // want `validator.New builds`
	_ = unused
}

func handles(c *gin.Context) {
	var b []byte
	var jh, jh2 codec.JsonHandle // want `codec.JsonHandle\{\} builds`
	_ = codec.NewEncoderBytes(&b, &jh).Encode(c)
	_ = codec.NewEncoderBytes(&b, &jh2).Encode(c)

	h := &codec.MsgpackHandle{WriteExt: true} // want `codec.MsgpackHandle\{\} builds`
	h.RawToString = true
	_ = codec.NewEncoderBytes(&b, h).Encode(c)

	ch := codec.CborHandle{} // want `codec.CborHandle\{\} builds`
	ch.Canonical = true
	_ = codec.NewEncoderBytes(&b, &ch).Encode(c)

	var handle codec.Handle = new(codec.JsonHandle) // want `codec.JsonHandle\{\} builds`
	_ = codec.NewEncoderBytes(&b, handle).Encode(c)
}

// Types that only mention a handle build none.
type config struct {
	handle codec.JsonHandle
	ptr    *codec.JsonHandle
}

func pointers(c *gin.Context, h *codec.JsonHandle, hs []codec.JsonHandle) {
	var p *codec.JsonHandle
	p = h
	var b []byte
	_ = codec.NewEncoderBytes(&b, p).Encode(c)
	var cfg *config
	_ = cfg
	_ = codec.NewEncoderBytes(&b, &hs[0]).Encode(c)
}

// Multiple results, wrapped constructors.
func results(s any) (err error, ok bool) {
	err = validator.New().Struct(s) // want `on every call of results`
	return err, err == nil
}

func naked(s any) (err error) {
	v := validator.New() // want `on every call of naked`
	err = v.Struct(s)
	return
}

func errorBranch(s any) error {
	if err := use(shared, s); err != nil {
		v := validator.New() // want `on every call of errorBranch`
		return v.Struct(s)
	}
	return nil
}

var shared = validator.New()

func flagged(s any, check bool) error {
	if check {
		v := validator.New() // want `on every call of flagged`
		return v.Struct(s)
	}
	return nil
}
